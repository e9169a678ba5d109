import { WalletError } from '../../protocol/errors.ts'
import type { Clock } from '../clock.ts'
import type { Random } from '../random/random.ts'
import type { VaultBody } from './body/vaultBody.ts'
import { openVaultBody } from './openVault.ts'
import { sealBody } from './sealBody.ts'
import type { SealedVault } from './sealedVault.ts'
import type { StoredVault } from './storedVault.ts'

/**
 * Seals changed contents, or what is noted of slots: same data key and slots, next generation, fresh IV.
 *
 * @param options.sealed the newest vault, which `dataKey` must open
 * @param options.change what becomes of the body
 * @throws WalletError `dataKeyReplaced` if the data key is not this vault's, `badContents`, `weakRandom`,
 *   `vaultOutdated` if the vault is still of an older version: unlocking brings it up to date
 */
export async function sealVault(options: {
  sealed: StoredVault
  dataKey: Uint8Array
  change: (body: VaultBody) => VaultBody
  random: Random
  clock: Clock
}): Promise<SealedVault> {
  const { sealed, dataKey, change, random, clock } = options
  // A body under a key that no slot holds could never be opened again.
  const body = await openVaultBody(sealed, dataKey)
  if (sealed.v !== 2) {
    throw new WalletError('unauthorized', 'Lock the wallet and unlock it again, then this can be saved.', {
      reason: 'vaultOutdated',
    })
  }
  const header = { vaultId: sealed.vaultId, gen: sealed.gen + 1, slots: sealed.slots }
  return sealBody({ header, dataKey, body: change(body), random, clock })
}
