import { removeWallet as remove } from '../../keyring/accounts/removeWallet.ts'
import { changeWallets } from '../accounts/changeWallets.ts'
import { assertNothingOnItsWay } from '../sequences/assertNothingOnItsWay.ts'
import { revokePhraseOf } from '../vault/revokePhraseOf.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Takes a wallet out with its secret, and lets go of all that hung on its accounts. */
export const removeWallet: CommandHandler<'removeWallet'> = async ({ walletId }, services) => {
  const going = services.accounts
    .list()
    .filter((account) => account.walletId === walletId)
    .map(({ id }) => id)
  assertNothingOnItsWay(services, going)
  const kind = services.accounts.listWallets().find(({ id }) => id === walletId)?.kind
  await revokePhraseOf(services, { walletId, because: 'removed' })
  await changeWallets(services, (contents) => remove(contents, walletId), going)
  await services.audit.record({ type: 'walletRemoved', ...(kind && { subject: kind }) })
  return {}
}
