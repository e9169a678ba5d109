import { WalletError } from '../../../protocol/errors.ts'
import { parseSealedVault } from '../parseSealedVault.ts'
import type { SealedVault } from '../sealedVault.ts'
import { type SettingAside, setAside } from './asideVaults.ts'
import { readCopies } from './readCopies.ts'
import { storeValue } from './storeValue.ts'
import { EXISTS_KEY, type VaultStorage } from './vaultStorage.ts'
import { writeCopy } from './writeCopy.ts'

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
  storage: VaultStorage,
  { sealed, aside }: { sealed: SealedVault; aside: SettingAside },
): Promise<void> {
  parseSealedVault(sealed)
  const [newest, older] = await readCopies(storage)
  if (newest.sealed && newest.sealed.gen >= sealed.gen) {
    throw new WalletError(
      'internal',
      'The wallet was changed elsewhere meanwhile. Nothing was stored. Try again.',
      {
        reason: 'vaultConflict',
      },
    )
  }
  await setAside(storage, aside)
  await writeCopy(storage, older.key, sealed)
  await storeValue(storage, EXISTS_KEY, true)
  await writeCopy(storage, newest.key, sealed)
}
