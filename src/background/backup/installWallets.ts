import type { Wallet } from '../../keyring/accounts/accountKinds.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { AccountId } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'
import { openNewVault } from '../vault/openNewVault.ts'
import { restoreStores } from './storeBackups.ts'

/**
 * Makes a vault of wallets that were brought back, and opens it: a new one where there is none, else in the place of the
 * one here, which is kept aside. Sites lose their permissions: they were given to other keys, as far as anyone can tell.
 *
 * @param options.stores of a backup file, to be put back
 * @throws WalletError `walletExists` while the wallet is unlocked: what is open is not forgotten
 */
export async function installWallets(
  services: Services,
  {
    wallets,
    stores,
    password,
  }: { wallets: readonly Wallet[]; stores?: Readonly<Record<string, unknown>> | undefined; password: string },
): Promise<{ accountId: AccountId }> {
  const { vault, session, accounts, approvals } = services
  if (session.isUnlocked()) {
    throw new WalletError('invalidInput', 'There is a wallet here, and it is open. It was left as it is.', {
      reason: 'walletExists',
    })
  }
  const { createContents } = await import('../../keyring/vault/contents/createContents.ts')
  const contents = createContents(wallets)
  const beside = { accounts: accounts.list() }
  const isNew = vault.status() === 'none'
  const dataKey = isNew
    ? await vault.create(contents, password)
    : await vault.replace(contents, { password, beside })
  await approvals.rejectSites()
  await services.stores.permissions.clear()
  if (stores) await restoreStores(services.stores, stores)
  return openNewVault(services, { contents, dataKey })
}
