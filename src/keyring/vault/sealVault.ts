import type { Random } from '../random/random.ts'
import type { VaultContents } from './contents/contents.ts'
import { openVault } from './openVault.ts'
import { sealBody } from './sealBody.ts'
import type { SealedVault } from './sealedVault.ts'

/**
 * Seals changed contents: same data key and slots, next generation, fresh IV.
 *
 * @param options.sealed the newest vault, which `dataKey` must open
 * @throws WalletError `vaultCorrupted` if the data key is not this vault's, `badContents`, `weakRandom`
 */
export async function sealVault(options: {
  sealed: SealedVault
  dataKey: Uint8Array
  contents: VaultContents
  random: Random
}): Promise<SealedVault> {
  const { sealed, dataKey, contents, random } = options
  // A body under a key that no slot holds could never be opened again.
  await openVault(sealed, dataKey)
  const header = { vaultId: sealed.vaultId, gen: sealed.gen + 1, slots: sealed.slots }
  return sealBody({ header, dataKey, contents, random })
}
