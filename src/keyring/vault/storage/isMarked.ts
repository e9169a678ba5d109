import { EXISTS_KEY, type VaultStorage } from './vaultStorage.ts'

/** @returns true when a vault was made here once, or when the store would not say */
export async function isMarked(storage: VaultStorage): Promise<boolean> {
  try {
    return (await storage.get(EXISTS_KEY)) != null
  } catch {
    // A store that fails must not look like a new one.
    return true
  }
}
