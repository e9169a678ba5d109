import { wipe } from '../../wipe.ts'
import { assertPasswordStrength } from '../password/assertPasswordStrength.ts'
import type { SlotSecret } from '../slots/slotTypes.ts'
import type { StoredVault } from '../storedVault.ts'
import { unlockVault } from '../unlockVault.ts'
import type { ChangeTools } from './openedVault.ts'
import { type Rekeyed, rekeyVault } from './rekeyVault.ts'
import { replacePassword } from './replacePassword.ts'

/**
 * Puts a new password in the place of the old one. The other slots stay, and the data key is replaced.
 *
 * @param options.secret the old password, or a phrase that opens the vault where the password is forgotten
 * @throws WalletError `weakPassword`, and as `unlockVault` and `rekeyVault`
 */
export async function changePassword(
  options: ChangeTools & { sealed: StoredVault; secret: SlotSecret; newPassword: string },
): Promise<Rekeyed> {
  const { sealed, secret, newPassword, random, clock, kdf } = options
  assertPasswordStrength(newPassword)
  const { dataKey } = await unlockVault(sealed, secret, { clock })
  try {
    return await rekeyVault({
      sealed,
      dataKey,
      random,
      clock,
      kdf,
      change: async (opened, tools) =>
        (await replacePassword(opened, { password: newPassword }, tools)).opened,
    })
  } finally {
    wipe(dataKey)
  }
}
