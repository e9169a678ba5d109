import { EXISTS_KEY, type VaultStores } from './vaultStorage.ts'

/**
 * @returns true when a vault was made here once, or when the store would not say: one that fails must not look like a
 *   new one. A mirror that fails says nothing: where there is none, a first wallet can still be made.
 */
export async function isMarked(stores: VaultStores, store: keyof VaultStores): Promise<boolean> {
  try {
    return (await stores[store].get(EXISTS_KEY)) != null
  } catch {
    return store === 'main'
  }
}
