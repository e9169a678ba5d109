import { isIntactVault } from '../parseSealedVault.ts'
import type { StoredVault } from '../storedVault.ts'
import { type CopyPlace, copyPlaces, type VaultStores } from './vaultStorage.ts'

/**
 * One copy as found: `sealed` if it is whole; `present` if anything is there, or the store that must have one would not
 * say; `failed` if the store would not say.
 */
export type VaultCopy = {
  readonly place: CopyPlace
  readonly sealed: StoredVault | undefined
  readonly present: boolean
  readonly failed: boolean
}

/** @returns the copies of a store, or of both */
export function readCopies(stores: VaultStores, only?: keyof VaultStores): Promise<VaultCopy[]> {
  const places = copyPlaces.filter(({ store }) => only === undefined || store === only)
  return Promise.all(places.map((place) => readCopy(stores, place)))
}

/**
 * @returns the newest whole copy; of the vault in the main store where there is one there: the mirror may hold another
 *   that was here before
 */
export function findNewest(copies: readonly VaultCopy[]): StoredVault | undefined {
  const main = newestOf(copies.filter(({ place }) => place.store === 'main'))
  return newestOf(copies.filter(({ sealed }) => !main || sealed?.vaultId === main.vaultId)) ?? main
}

function newestOf(copies: readonly VaultCopy[]): StoredVault | undefined {
  return copies
    .map(({ sealed }) => sealed)
    .reduce((newest, sealed) => ((sealed?.gen ?? 0) > (newest?.gen ?? 0) ? sealed : newest), undefined)
}

async function readCopy(stores: VaultStores, place: CopyPlace): Promise<VaultCopy> {
  try {
    const stored = await stores[place.store].get(place.key)
    const sealed = isIntactVault(stored) ? stored : undefined
    return { place, sealed, present: stored != null, failed: false }
  } catch {
    // A store that fails says nothing about what is in it: the main one must not look empty.
    return { place, sealed: undefined, present: place.store === 'main', failed: true }
  }
}
