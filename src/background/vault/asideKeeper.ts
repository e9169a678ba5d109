import type { VaultContents } from '../../keyring/vault/contents/contents.ts'
import type { AsideVault } from '../../keyring/vault/storage/asideVaults.ts'
import { wipe } from '../../keyring/wipe.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Platform } from '../platform.ts'
import { createVaultStores } from './createVaultStores.ts'

type Needed = Pick<Platform, 'local' | 'mirror' | 'now' | 'withLock'>

/** @returns the vaults that were set aside, the oldest first */
export async function listAside(platform: Needed): Promise<AsideVault[]> {
  const { readAside } = await import('../../keyring/vault/storage/asideVaults.ts')
  return readAside(createVaultStores(platform))
}

/**
 * @returns what a vault that was set aside holds
 * @throws WalletError `wrongPassword`, `unknownVault`, `vaultCorrupted` if no copy of it can be read
 */
export async function openAside(platform: Needed, id: string, password: string): Promise<VaultContents> {
  const { findIntactCopy } = await import('../../keyring/vault/storage/asideVaults.ts')
  const { vaultCorrupted } = await import('../../keyring/vault/vaultCorrupted.ts')
  const { unlockVault } = await import('../../keyring/vault/unlockVault.ts')
  const sealed = findIntactCopy(await find(platform, id))
  if (!sealed) throw vaultCorrupted()
  const unlocked = await unlockVault(sealed, { type: 'password', password }, { clock: platform.now })
  wipe(unlocked.dataKey)
  return unlocked.body.contents
}

/** Lets go of a vault that was set aside, for good. @throws WalletError `unknownVault` */
export async function dropAside(platform: Needed, id: string): Promise<void> {
  await find(platform, id)
  const { dropAside: drop } = await import('../../keyring/vault/storage/asideVaults.ts')
  await platform.withLock('vault', () => drop(createVaultStores(platform), id))
}

/** @throws WalletError `unknownVault` */
async function find(platform: Needed, id: string): Promise<AsideVault> {
  const found = (await listAside(platform)).find((entry) => entry.id === id)
  if (found) return found
  throw new WalletError('invalidInput', 'This earlier wallet is not here any more.', {
    reason: 'unknownVault',
  })
}
