import type { StoredVault } from '../storedVault.ts'
import { addMirrorAside } from './mirrorAside.ts'
import { readCopies } from './readCopies.ts'
import { storeValue } from './storeValue.ts'
import { ASIDE_KEY, copyPlaces, EXISTS_KEY, type VaultStores } from './vaultStorage.ts'
import { writeCopy } from './writeCopy.ts'

const [, , mirrorPlace] = copyPlaces

/**
 * Brings the mirror up to date. A whole vault that is another is set aside there, and not destroyed.
 *
 * @returns false when the mirror can't be written: the wallet works on with the copies of the main store
 */
export async function writeMirror(stores: VaultStores, sealed: StoredVault): Promise<boolean> {
  try {
    const [found] = await readCopies(stores, 'mirror')
    const other = found?.sealed?.vaultId === sealed.vaultId ? undefined : found?.sealed
    if (other && !(await isAside(stores, other))) await addMirrorAside(stores, other)
    await writeCopy(stores, mirrorPlace, sealed)
    await storeValue(stores.mirror, EXISTS_KEY, true)
    return true
  } catch {
    return false
  }
}

/** Each vault has an id of its own, which nothing else in the list would hold. */
async function isAside({ main }: VaultStores, { vaultId }: StoredVault): Promise<boolean> {
  return JSON.stringify((await main.get(ASIDE_KEY)) ?? []).includes(vaultId)
}
