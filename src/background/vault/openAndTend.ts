import type { ChangeTools } from '../../keyring/vault/change/openedVault.ts'
import type { SlotSecret } from '../../keyring/vault/slots/slotTypes.ts'
import { wipe } from '../../keyring/wipe.ts'
import type { KeptVault } from './keptVault.ts'

/**
 * Opens the vault by a slot, and does what is due. That it can't be done, on a full disk say, keeps nobody out: it is
 * due again the next time.
 *
 * @returns the data key that opens the vault now
 */
export async function openAndTend(
  kept: Pick<KeptVault, 'refresh' | 'sealed' | 'store'>,
  options: ChangeTools & { secret: SlotSecret; signCount?: number | undefined },
): Promise<Uint8Array> {
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
    return tended.dataKey
  } catch {
    return unlocked.dataKey
  }
}
