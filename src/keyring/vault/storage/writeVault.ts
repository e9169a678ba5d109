import { WalletError } from '../../../protocol/errors.ts'
import { parseSealedVault } from '../parseSealedVault.ts'
import type { SealedVault } from '../sealedVault.ts'
import { hasRevokedSlot } from './hasRevokedSlot.ts'
import { isMarked } from './isMarked.ts'
import { readCopies, type VaultCopy } from './readCopies.ts'
import { storeValue } from './storeValue.ts'
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
 *   `vaultDamaged` if a new vault would take the place of one that can't be read; `vaultNotWritten` if the store
 *   does not hold what it was given; `vaultCorrupted` if `sealed` isn't whole
 */
export async function writeVault(storage: VaultStorage, sealed: SealedVault): Promise<void> {
  parseSealedVault(sealed)
  const [newest, older] = await readCopies(storage)
  if (!newest.sealed && sealed.gen === 1) await assertNothingHere(storage, [newest, older])
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
  await storeValue(storage, EXISTS_KEY, true)
  if (!newest.sealed || hasRevokedSlot(newest.sealed, sealed)) await writeCopy(storage, newest.key, sealed)
}

function follows(next: SealedVault, current: SealedVault): boolean {
  return next.vaultId === current.vaultId && next.gen > current.gen
}

/** A vault that can't be read, or a store that fails, must not look like a new one. */
async function assertNothingHere(storage: VaultStorage, copies: readonly VaultCopy[]): Promise<void> {
  if (!copies.some(({ present }) => present) && !(await isMarked(storage))) return
  throw new WalletError(
    'internal',
    'A wallet was made here before and can’t be read any more. Recover it with its recovery phrase.',
    { reason: 'vaultDamaged' },
  )
}
