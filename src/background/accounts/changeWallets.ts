import type { VaultContents } from '../../keyring/vault/contents/contents.ts'
import type { Services } from '../services.ts'
import { forgetAccounts } from './forgetAccounts.ts'

/**
 * Changes the wallets that the vault holds, and brings everything that hangs on its accounts in line.
 *
 * @param change may be called with newer contents than the caller saw
 * @throws WalletError `locked`, or what `change` throws; nothing was changed then
 */
export async function changeWallets(
  services: Services,
  change: (contents: VaultContents) => VaultContents,
): Promise<void> {
  const { session, vault, accounts } = services
  const before = accounts.list().map(({ id }) => id)
  await session.withDataKey(async (dataKey) => {
    await vault.change(dataKey, change)
    await accounts.follow(await vault.read(dataKey))
  })
  await forgetAccounts(
    services,
    before.filter((id) => !accounts.find(id)),
  )
}
