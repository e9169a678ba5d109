/**
 * Tells whether a document may meet a wallet: in a secure context, with an origin of its own, and with no document
 * of another origin above it, not even one between two of its own.
 *
 * @see EIP-5593
 */
export function isOpenToWallets(view: Window): boolean {
  const { origin } = view
  if (!view.isSecureContext || origin === 'null') return false
  try {
    for (let frame = view; frame !== frame.parent; frame = frame.parent) {
      if (frame.parent.location.origin !== origin) return false
    }
    return true
  } catch {
    // The browser hides the location of other origins, by throwing.
    return false
  }
}
