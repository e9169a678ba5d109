import { canonicalJson } from '../canonicalJson.ts'
import type { StoredVault } from '../storedVault.ts'

/**
 * @returns true when an older copy may stay beside the newest: it is of the same vault, and opens by the very same slots.
 *   After a change of slots it would still open by the one that is gone.
 */
export function mayLinger(older: StoredVault, newest: StoredVault): boolean {
  return older.vaultId === newest.vaultId && canonicalJson(older.slots) === canonicalJson(newest.slots)
}
