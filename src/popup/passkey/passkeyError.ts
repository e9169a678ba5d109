import { WalletError } from '../../protocol/errors.ts'

const sentences: Record<string, string> = {
  // The browser gives one answer for “no”, “not in time” and “no such key here”, so that pages can't tell them apart.
  NotAllowedError: 'Nothing came of it: it was cancelled, took too long, or no fitting passkey was found.',
  InvalidStateError: 'This passkey unlocks the wallet already.',
  NotSupportedError: 'This authenticator makes no passkey that can unlock the wallet.',
  SecurityError: 'This browser does not let an extension make passkeys.',
  ConstraintError:
    'This authenticator can’t check that it is you. Set a PIN, a fingerprint or your face for it first.',
}

/** @returns the browser's refusal as a sentence that a person can act on (WebAuthn Level 3 §5.1.3, §5.1.4) */
export function toPasskeyError(error: unknown): WalletError {
  if (error instanceof WalletError) return error
  const name = error instanceof Error ? error.name : ''
  const sentence = sentences[name] ?? 'The passkey could not be used. Try again, or use your password.'
  return new WalletError('invalidInput', sentence, { reason: 'passkeyFailed' })
}

/** @returns the error for an authenticator that keeps no secret for the wallet: without one nothing is made */
export function noPrf(): WalletError {
  return new WalletError(
    'invalidInput',
    'This passkey can’t keep a key for the wallet (PRF), so it can’t unlock it. Nothing was added.',
    { reason: 'noPrf' },
  )
}
