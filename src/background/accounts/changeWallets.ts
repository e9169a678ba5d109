import type { VaultContents } from '../../keyring/vault/contents/contents.ts'
import type { AccountId } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'
import { finishLeaving } from './finishLeaving.ts'

/**
 * Changes the wallets that the vault holds, and brings everything that hangs on its accounts in line.
 *
 * @param change may be called with newer contents than the caller saw
 * @param going the accounts that it takes out
 * @throws WalletError `locked`, or what `change` throws; nothing was changed then
 */
export async function changeWallets(
  services: Services,
  change: (contents: VaultContents) => VaultContents,
  going: readonly AccountId[] = [],
): Promise<void> {
  const { session, vault, accounts, stores } = services
  await session.withDataKey(async (dataKey) => {
    // Written down first: a worker that dies from here on leaves nothing of them behind.
    if (going.length > 0) await stores.leaving.update((leaving) => [...new Set([...leaving, ...going])])
    await vault.change(dataKey, change)
    await accounts.follow(await vault.read(dataKey))
  })
  await finishLeaving(services)
}
