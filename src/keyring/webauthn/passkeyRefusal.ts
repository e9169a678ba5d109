import { WalletError } from '../../protocol/errors.ts'

/** Why an answer of an authenticator is not taken, by its `reason`. */
const sentences = {
  passkeyMalformed: 'The passkey gave an answer that can’t be read. Try again, or use your password.',
  passkeyOldChallenge: 'That answer is to no question of now. Try again.',
  passkeyOtherOrigin: 'That passkey answered somebody else, not this wallet.',
  passkeyNotVerified: 'The passkey did not check that it is you. Turn on its PIN, fingerprint or face.',
  passkeyUnknown: 'This wallet does not know that passkey.',
  passkeyBadSignature: 'The passkey’s signature is not right. Use your password.',
  passkeyRolledBack:
    'That passkey counts backwards, as a copy of it would. Use your password, and revoke it.',
  passkeyUnsupported: 'This kind of passkey can’t be used here.',
} as const

export type PasskeyReason = keyof typeof sentences

/** @returns the error for an authenticator's answer that is not taken; it says nothing about any key */
export function refusePasskey(reason: PasskeyReason): WalletError {
  return new WalletError('unauthorized', sentences[reason], { reason })
}
