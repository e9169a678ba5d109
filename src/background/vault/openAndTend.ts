import type { ChangeTools } from '../../keyring/vault/change/openedVault.ts'
import type { RekeyCause } from '../../keyring/vault/change/tendVault.ts'
import type { SlotSecret } from '../../keyring/vault/slots/slotTypes.ts'
import { wipe } from '../../keyring/wipe.ts'
import type { KeptVault } from './keptVault.ts'

/** The data key that opens the vault now, and why it is another than before, if it is. */
export type Entered = { readonly dataKey: Uint8Array; readonly rekeyedFor?: RekeyCause | undefined }

/**
 * Opens the vault by a slot, and does what is due. That it can't be done, on a full disk say, keeps nobody out: it is
 * due again the next time.
 */
export async function openAndTend(
  kept: Pick<KeptVault, 'refresh' | 'sealed' | 'store'>,
  options: ChangeTools & { secret: SlotSecret; signCount?: number | undefined },
): Promise<Entered> {
  const [{ unlockVault }, { noteUse }, { tendVault }] = await Promise.all([
    import('../../keyring/vault/unlockVault.ts'),
    import('../../keyring/vault/change/noteUse.ts'),
    import('../../keyring/vault/change/tendVault.ts'),
  ])
  const { secret, signCount, clock } = options
  await kept.refresh()
  const sealed = kept.sealed()
  const unlocked = await unlockVault(sealed, secret, options)
  // Refused before anything is written.
  noteUse(unlocked.body, { slotId: unlocked.slotId, atMs: clock(), signCount })
  try {
    const tended = await tendVault({ sealed, unlocked, ...options })
    await kept.store(tended.sealed)
    wipe(unlocked.dataKey)
    return { dataKey: tended.dataKey, rekeyedFor: tended.rekeyedFor }
  } catch {
    return { dataKey: unlocked.dataKey }
  }
}
