import { WalletError } from '../../../protocol/errors.ts'
import type { SlotNote } from '../body/vaultBody.ts'
import { MAX_SLOTS } from '../sealedVault.ts'
import { createSlot, type NewSlotSecret } from '../slots/createSlot.ts'
import { assertFuture } from './assertFuture.ts'
import type { ChangeTools, OpenedVault } from './openedVault.ts'

/** A slot to be made. `note`: what the vault is to know of it besides. */
export type NewSlot = {
  readonly secret: NewSlotSecret
  readonly name: string
  readonly expiresAtMs?: number | undefined
  readonly note?: Omit<SlotNote, 'psk'> | undefined
}

/**
 * Adds a way in.
 *
 * @throws WalletError `tooManySlots`, `slotExists` for a passkey that is there already, `expiryInPast`
 */
export async function addSlot(
  opened: OpenedVault,
  { secret, name, expiresAtMs, note }: NewSlot,
  { random, clock }: ChangeTools,
): Promise<{ opened: OpenedVault; slotId: string }> {
  const { vaultId, slots, body } = opened
  if (slots.length >= MAX_SLOTS) {
    throw new WalletError(
      'limitExceeded',
      `A wallet is unlocked in ${MAX_SLOTS} ways at most. Remove one first.`,
      {
        reason: 'tooManySlots',
      },
    )
  }
  if (secret.type === 'passkey' && slots.some((slot) => isCredential(slot, secret.credentialId))) {
    throw new WalletError('invalidInput', 'This passkey unlocks the wallet already.', {
      reason: 'slotExists',
    })
  }
  assertFuture(expiresAtMs, clock)
  const made = await createSlot({ secret, name, expiresAtMs, vaultId, random, clock })
  const { slotId } = made.slot
  const slotNotes = { ...body.slotNotes, [slotId]: { ...note, ...made.note } }
  return { opened: { vaultId, slots: [...slots, made.slot], body: { ...body, slotNotes } }, slotId }
}

function isCredential(slot: OpenedVault['slots'][number], credentialId: string): boolean {
  return slot.type === 'passkey' && slot.params.credentialId === credentialId
}
