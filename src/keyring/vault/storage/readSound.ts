import type { StoredVault } from '../storedVault.ts'
import { isMarked } from './isMarked.ts'
import { mayLinger } from './mayLinger.ts'
import { findNewest, readCopies } from './readCopies.ts'
import type { VaultStores } from './vaultStorage.ts'

/**
 * Reads the vault from the main store alone, and writes nothing: most starts of the worker find nothing to mend, and the
 * mirror takes its time.
 *
 * @returns undefined unless both copies are whole and fit: `readVault` then looks at all there is
 */
export async function readSound(stores: VaultStores): Promise<StoredVault | undefined> {
  const [copies, marked] = await Promise.all([readCopies(stores, 'main'), isMarked(stores, 'main')])
  const newest = findNewest(copies)
  const sound = copies.every(({ sealed }) => newest && sealed && mayLinger(sealed, newest))
  return marked && sound ? newest : undefined
}
