import { WalletError } from '../../../protocol/errors.ts'
import { isIntactVault } from '../parseSealedVault.ts'
import type { SealedVault } from '../sealedVault.ts'
import type { CopyKey, VaultStorage } from './vaultStorage.ts'

/**
 * Writes one copy, reads it back and compares.
 *
 * @throws WalletError `vaultNotWritten` if what was read back is not what was written
 */
export async function writeCopy(storage: VaultStorage, key: CopyKey, sealed: SealedVault): Promise<void> {
  await storage.set(key, sealed)
  const stored = await storage.get(key)
  if (isIntactVault(stored) && stored.checksum === sealed.checksum) return
  throw new WalletError('internal', 'The wallet could not be saved on this device. Is the disk full?', {
    reason: 'vaultNotWritten',
  })
}
