import { WalletError } from '../../../protocol/errors.ts'
import type { SlotHead } from '../slots/slot.ts'

/**
 * @throws WalletError `lastWayIn` unless a password or a phrase without an end is among the slots: a passkey is lost
 *   with its device, and what ends leaves nothing
 */
export function assertWayIn(slots: readonly Pick<SlotHead, 'type' | 'expiresAtMs'>[]): void {
  if (slots.some(({ type, expiresAtMs }) => type !== 'passkey' && expiresAtMs === undefined)) return
  throw new WalletError(
    'invalidInput',
    'Keep a password or a recovery phrase that never expires, or nothing might be left to unlock the wallet with.',
    { reason: 'lastWayIn' },
  )
}
