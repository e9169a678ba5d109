import { isIntactVault } from '../parseSealedVault.ts'
import type { SealedVault } from '../sealedVault.ts'
import { storeValue, vaultNotWritten } from './storeValue.ts'
import type { CopyKey, VaultStorage } from './vaultStorage.ts'

/**
 * Writes one copy, reads it back and compares.
 *
 * @throws WalletError `vaultNotWritten` if the store refuses, or if what was read back is not what was written
 */
export async function writeCopy(storage: VaultStorage, key: CopyKey, sealed: SealedVault): Promise<void> {
  const stored = await storeValue(storage, key, sealed)
  if (!isIntactVault(stored) || stored.checksum !== sealed.checksum) throw vaultNotWritten()
}
