import { keepAuditKey } from '../../audit/keepAuditKey.ts'
import { drawBytes } from '../../random/drawBytes.ts'
import { canonicalJson } from '../canonicalJson.ts'
import { openVault, openVaultBody } from '../openVault.ts'
import type { SealedVault } from '../sealedVault.ts'
import { sealSlots } from '../sealSlots.ts'
import type { SlotHead } from '../slots/slot.ts'
import type { StoredVault } from '../storedVault.ts'
import { vaultCorrupted } from '../vaultCorrupted.ts'
import { assertWayIn } from './assertWayIn.ts'
import type { ChangeTools, SlotChange } from './openedVault.ts'

/** The next generation, and the new data key that opens it; the caller keeps it while unlocked and wipes it on lock. */
export type Rekeyed = { readonly sealed: SealedVault; readonly dataKey: Uint8Array }

/**
 * Changes the ways in and replaces the data key: every slot that stays is given the new one, whether or not its secret
 * is at hand, and the old data key and the slots that are gone open nothing that is written from now on.
 *
 * @param options.change none, to replace the data key alone
 * @throws WalletError `dataKeyReplaced` if the data key is not this vault's, `lastWayIn` if nothing safe would be left
 *   to open it by, and what the change throws
 */
export async function rekeyVault(
  options: ChangeTools & { sealed: StoredVault; dataKey: Uint8Array; change?: SlotChange | undefined },
): Promise<Rekeyed> {
  const { sealed, random, clock, kdf, change = (opened) => opened } = options
  const { vaultId } = sealed
  const before = await openVaultBody(sealed, options.dataKey)
  const opened = { vaultId, slots: headsOf(sealed), body: before }
  const { slots, body } = await change(opened, { random, clock, kdf })
  assertWayIn(slots)
  const contents = keepAuditKey(body.contents, { dataKey: options.dataKey, vaultId })
  const dataKey = drawBytes(random, 32)
  const next = await sealSlots({
    vaultId,
    gen: sealed.gen + 1,
    slots,
    body: { ...body, contents, dataKeyCreatedAtMs: clock() },
    dataKey,
    random,
    clock,
  })
  // It takes the place of all that opens by the old key: better to fail now than to find it unreadable later.
  if (canonicalJson(await openVault(next, dataKey)) !== canonicalJson(contents)) throw vaultCorrupted()
  return { sealed: next, dataKey }
}

/** A vault of version 1 has no slots that could be kept: they hold the data key in another way. */
function headsOf(sealed: StoredVault): SlotHead[] {
  return sealed.v === 2 ? sealed.slots.map(({ wrap, ...head }) => head as SlotHead) : []
}
