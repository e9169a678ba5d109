import { defaultKdfCost } from '../kdf/kdfParams.ts'
import { addSlot } from './addSlot.ts'
import type { ChangeTools, OpenedVault } from './openedVault.ts'

/**
 * Puts a password in the place of the one there is, if any.
 *
 * @param options.keepAge for the same password under other parameters: it is as old as it was
 */
export async function replacePassword(
  opened: OpenedVault,
  { password, keepAge = false }: { password: string; keepAge?: boolean },
  tools: ChangeTools,
): Promise<{ opened: OpenedVault; slotId: string }> {
  const old = opened.slots.find(({ type }) => type === 'password')
  const others = opened.slots.filter((slot) => slot !== old)
  const secret = { type: 'password', password, options: tools.kdf ?? defaultKdfCost } as const
  const added = await addSlot({ ...opened, slots: others }, { secret, name: old?.name ?? 'Password' }, tools)
  if (!old || !keepAge) return added
  const slots = added.opened.slots.map((slot) =>
    slot.slotId === added.slotId ? { ...slot, createdAtMs: old.createdAtMs } : slot,
  )
  return { ...added, opened: { ...added.opened, slots } }
}
