import type { Wallet } from '../../keyring/accounts/accountKinds.ts'
import { admitWallet } from '../../keyring/accounts/admitWallet.ts'
import { type AccountId, evmAccountId } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'
import { changeWallets } from './changeWallets.ts'

/**
 * Takes another wallet into the vault, and makes its first account the active one.
 *
 * @throws WalletError `locked`, `knownAccount`, `tooManyWallets`
 */
export async function takeIn(
  services: Services,
  wallet: Wallet,
): Promise<{ walletId: string; accountId: AccountId }> {
  await changeWallets(services, (contents) => admitWallet(contents, wallet))
  const accountId = evmAccountId(wallet.accounts[0]?.address ?? '')
  await services.audit.record({ type: 'walletAdded', subject: wallet.kind, accountId })
  await services.accounts.setActiveId(accountId)
  return { walletId: wallet.id, accountId }
}
