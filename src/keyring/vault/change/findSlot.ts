import { WalletError } from '../../../protocol/errors.ts'
import type { SlotHead } from '../slots/slot.ts'
import type { OpenedVault } from './openedVault.ts'

/** @throws WalletError `unknownSlot` */
export function findSlot({ slots }: Pick<OpenedVault, 'slots'>, slotId: string): SlotHead {
  const slot = slots.find((candidate) => candidate.slotId === slotId)
  if (slot) return slot
  throw new WalletError('invalidInput', 'This way to unlock the wallet is not there any more.', {
    reason: 'unknownSlot',
  })
}
