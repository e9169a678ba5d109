import { WalletError } from '../../../protocol/errors.ts'
import { parseSealedVault } from '../parseSealedVault.ts'
import type { SealedVault } from '../sealedVault.ts'
import type { StoredVault } from '../storedVault.ts'
import { inSpareOrder } from './inSpareOrder.ts'
import { isMarked } from './isMarked.ts'
import { mayLinger } from './mayLinger.ts'
import { findNewest, readCopies, type VaultCopy } from './readCopies.ts'
import { storeValue } from './storeValue.ts'
import { vaultConflict } from './vaultConflict.ts'
import { EXISTS_KEY, type VaultStores } from './vaultStorage.ts'
import { writeCopy } from './writeCopy.ts'
import { writeMirror } from './writeMirror.ts'

/**
 * Stores a new generation of the vault so that no interruption loses it: the older copy is overwritten and
 * read back while the newer one stays; then the mirror. Calls must not overlap; the caller takes turns.
 *
 * The copy that was the newest follows where it must not stay behind: when it is not whole, and when the slots changed,
 * for it would still open by the old ones.
 *
 * @returns whether the mirror failed; that alone is no failure
 * @throws WalletError `vaultConflict` if another vault is here, or one as new or newer (a lost update);
 *   `vaultDamaged` if a new vault would take the place of one that can't be read; `vaultNotWritten` if the main store
 *   does not hold what it was given; `vaultCorrupted` if `sealed` isn't whole
 */
export async function writeVault(
  stores: VaultStores,
  sealed: SealedVault,
): Promise<{ mirrorFailed: boolean }> {
  parseSealedVault(sealed)
  const copies = await readCopies(stores)
  const newest = findNewest(copies)
  if (!newest && sealed.gen === 1) await assertNothingHere(stores, copies)
  if (newest && !follows(sealed, newest)) throw vaultConflict()
  const [first, second] = inSpareOrder(copies)
  await writeCopy(stores, first.place, sealed)
  await storeValue(stores.main, EXISTS_KEY, true)
  const mirrored = await writeMirror(stores, sealed)
  if (!second.sealed || !mayLinger(second.sealed, sealed)) await writeCopy(stores, second.place, sealed)
  return { mirrorFailed: !mirrored }
}

function follows(next: SealedVault, current: StoredVault): boolean {
  return next.vaultId === current.vaultId && next.gen > current.gen
}

/** A vault that can't be read, or a store that fails, must not look like a new one. */
async function assertNothingHere(stores: VaultStores, copies: readonly VaultCopy[]): Promise<void> {
  const marked = (await isMarked(stores, 'main')) || (await isMarked(stores, 'mirror'))
  if (!marked && !copies.some(({ present }) => present)) return
  throw new WalletError(
    'internal',
    'A wallet was made here before and can’t be read any more. Recover it with its recovery phrase.',
    { reason: 'vaultDamaged' },
  )
}
