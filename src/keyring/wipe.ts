/**
 * Overwrites secrets that are no longer needed. Strings cannot be wiped, which is why secrets are bytes
 * wherever they can be.
 */
export function wipe(...secrets: readonly (Uint8Array | null | undefined)[]): void {
  for (const secret of secrets) secret?.fill(0)
}
