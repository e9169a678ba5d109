import { WalletError } from '../../protocol/errors.ts'
import { assertKdfBounds } from './kdf/kdfParams.ts'
import { parseSealedVault } from './parseSealedVault.ts'
import type { SealedVault } from './sealedVault.ts'
import { slotTypes } from './slots/slotTypes.ts'

/**
 * Opens the vault's data key by a password.
 *
 * @returns 32 bytes, which the caller keeps while unlocked and wipes on lock
 * @throws WalletError `vaultCorrupted` if the checksum does not fit, `kdfOutOfBounds` if a slot's parameters
 *   were tampered with, `wrongPassword` if no password slot opens
 */
export async function unlockVault(sealed: SealedVault, password: string): Promise<Uint8Array> {
  const { vaultId, slots } = parseSealedVault(sealed)
  const passwordSlots = slots.filter((slot) => slot.type === 'password')
  for (const { kdf } of passwordSlots) assertKdfBounds(kdf)
  for (const slot of passwordSlots) {
    const dataKey = await slotTypes.password.open(slot, password, vaultId)
    if (dataKey) return dataKey
  }
  throw new WalletError('unauthorized', 'That is not the password of this wallet. Try again.', {
    reason: 'wrongPassword',
  })
}
