import { keepAuditKey } from '../audit/keepAuditKey.ts'
import type { Clock } from '../clock.ts'
import { drawBytes } from '../random/drawBytes.ts'
import type { Random } from '../random/random.ts'
import { wipe } from '../wipe.ts'
import type { KdfCost } from './kdf/kdfParams.ts'
import { openVault } from './openVault.ts'
import { assertPasswordStrength } from './password/assertPasswordStrength.ts'
import { sealBody } from './sealBody.ts'
import type { SealedVault } from './sealedVault.ts'
import { passwordSlot } from './slots/password.ts'
import { unlockVault } from './unlockVault.ts'

/**
 * Puts a new password in the place of the old one. The data key is replaced too, so that whoever held the old
 * one reads nothing that is written from now on.
 *
 * @returns the next generation and its data key; the old key and all old slots open it no more
 * @throws WalletError `wrongPassword`, `weakPassword`, `vaultCorrupted`, `weakRandom`
 */
export async function changePassword(options: {
  sealed: SealedVault
  password: string
  newPassword: string
  random: Random
  clock: Clock
  kdf?: KdfCost | undefined
}): Promise<{ sealed: SealedVault; dataKey: Uint8Array }> {
  const { sealed, password, newPassword, random, clock, kdf } = options
  assertPasswordStrength(newPassword)
  const oldKey = await unlockVault(sealed, password)
  try {
    const { vaultId } = sealed
    const contents = keepAuditKey(await openVault(sealed, oldKey), { dataKey: oldKey, vaultId })
    const dataKey = drawBytes(random, 32)
    const slot = await passwordSlot.seal(newPassword, { vaultId, dataKey, random, clock, kdf })
    const header = { vaultId, gen: sealed.gen + 1, slots: [slot] }
    return { sealed: await sealBody({ header, dataKey, contents, random }), dataKey }
  } finally {
    wipe(oldKey)
  }
}
