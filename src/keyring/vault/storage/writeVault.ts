import { WalletError } from '../../../protocol/errors.ts'
import { parseSealedVault } from '../parseSealedVault.ts'
import type { SealedVault } from '../sealedVault.ts'
import { hasRevokedSlot } from './hasRevokedSlot.ts'
import { readCopies } from './readCopies.ts'
import { EXISTS_KEY, type VaultStorage } from './vaultStorage.ts'
import { writeCopy } from './writeCopy.ts'

/**
 * Stores a new generation of the vault so that no interruption loses it: the older copy is overwritten and
 * read back while the newer one stays. Calls must not overlap; the caller takes turns.
 *
 * The other copy follows where it must not stay behind: when there is none yet, and when a slot was revoked,
 * which would still open the old copy.
 *
 * @throws WalletError `vaultConflict` if another vault is here, or one as new or newer (a lost update);
 *   `vaultNotWritten` if the store does not hold what it was given; `vaultCorrupted` if `sealed` isn't whole
 */
export async function writeVault(storage: VaultStorage, sealed: SealedVault): Promise<void> {
  parseSealedVault(sealed)
  const [newest, older] = await readCopies(storage)
  if (newest.sealed && !follows(sealed, newest.sealed)) {
    throw new WalletError(
      'internal',
      'The wallet was changed elsewhere meanwhile. Nothing was stored. Try again.',
      {
        reason: 'vaultConflict',
      },
    )
  }
  await writeCopy(storage, older.key, sealed)
  await storage.set(EXISTS_KEY, true)
  if (!newest.sealed || hasRevokedSlot(newest.sealed, sealed)) await writeCopy(storage, newest.key, sealed)
}

function follows(next: SealedVault, current: SealedVault): boolean {
  return next.vaultId === current.vaultId && next.gen > current.gen
}
