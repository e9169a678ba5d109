import { parseSealedVault } from '../parseSealedVault.ts'
import type { SealedVault } from '../sealedVault.ts'
import { type SettingAside, setAside } from './asideVaults.ts'
import { inSpareOrder } from './inSpareOrder.ts'
import { findNewest, readCopies } from './readCopies.ts'
import { storeValue } from './storeValue.ts'
import { vaultConflict } from './vaultConflict.ts'
import { EXISTS_KEY, type VaultStores } from './vaultStorage.ts'
import { writeCopy } from './writeCopy.ts'
import { writeMirror } from './writeMirror.ts'

/**
 * Puts a new vault in the place of the one that is here, which is kept aside first. Its generation follows the old one's,
 * so that one written copy decides: whoever reads takes the newest, and heals the others after it. Cut short before that
 * copy, all is as it was.
 *
 * @param sealed of a generation above every copy's that can be read
 * @param aside what is kept beside the old vault
 * @throws WalletError `vaultConflict` if a copy is as new; `vaultNotWritten`, `tooManyAside`, and then the old vault is here
 *   still
 */
export async function replaceVault(
  stores: VaultStores,
  { sealed, aside }: { sealed: SealedVault; aside: SettingAside },
): Promise<void> {
  parseSealedVault(sealed)
  const copies = await readCopies(stores)
  const newest = findNewest(copies)
  if (newest && newest.gen >= sealed.gen) throw vaultConflict()
  await setAside(stores, aside)
  const [first, second] = inSpareOrder(copies)
  await writeCopy(stores, first.place, sealed)
  await storeValue(stores.main, EXISTS_KEY, true)
  await writeMirror(stores, sealed)
  await writeCopy(stores, second.place, sealed)
}
