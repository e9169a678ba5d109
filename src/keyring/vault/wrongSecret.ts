import { WalletError } from '../../protocol/errors.ts'
import type { SlotSecret } from './slots/slotTypes.ts'

const refusals = {
  password: ['wrongPassword', 'That is not the password of this wallet. Try again.'],
  passkey: ['wrongPasskey', 'This passkey does not open this wallet. Use another one, or the password.'],
  phrase: [
    'wrongPhrase',
    'This recovery phrase does not open this wallet. Check the words, or use another phrase.',
  ],
} as const satisfies Record<SlotSecret['type'], readonly [string, string]>

/** @returns the error for a secret that opens no slot of the vault. It says nothing of which were tried. */
export function wrongSecret({ type }: Pick<SlotSecret, 'type'>): WalletError {
  const [reason, message] = refusals[type]
  return new WalletError('unauthorized', message, { reason })
}
