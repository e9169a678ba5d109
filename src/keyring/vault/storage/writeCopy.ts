import { isIntactVault } from '../parseSealedVault.ts'
import type { StoredVault } from '../storedVault.ts'
import { storeValue, vaultNotWritten } from './storeValue.ts'
import type { CopyPlace, VaultStores } from './vaultStorage.ts'

/**
 * Writes one copy, reads it back and compares.
 *
 * @throws WalletError `vaultNotWritten` if the store refuses, or if what was read back is not what was written
 */
export async function writeCopy(stores: VaultStores, place: CopyPlace, sealed: StoredVault): Promise<void> {
  const stored = await storeValue(stores[place.store], place.key, sealed)
  if (!isIntactVault(stored) || stored.checksum !== sealed.checksum) throw vaultNotWritten()
}
