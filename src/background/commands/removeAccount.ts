import { removeAccount as remove } from '../../keyring/accounts/removeWallet.ts'
import { accountAddress } from '../../protocol/ids.ts'
import { changeWallets } from '../accounts/changeWallets.ts'
import { assertNothingOnItsWay } from '../sequences/assertNothingOnItsWay.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Takes an account out of its wallet, and lets go of all that hung on it. */
export const removeAccount: CommandHandler<'removeAccount'> = async ({ accountId }, services) => {
  assertNothingOnItsWay(services, [accountId])
  await changeWallets(services, (contents) => remove(contents, accountAddress(accountId)), [accountId])
  await services.audit.record({ type: 'accountRemoved', accountId })
  return {}
}
