import { accountAddress } from '../../protocol/ids.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import { askOfWallet } from '../approvals/askOfWallet.ts'
import { chainOf } from '../transfers/chainOf.ts'
import { encodeTransfer } from '../transfers/encodeTransfer.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Prepares a transfer for review. */
export const proposeSend: CommandHandler<'proposeSend'> = async (params, services) => {
  const { accountId, assetId, recipient, amount } = params
  services.accounts.get(accountId)
  const from = accountAddress(accountId)
  const transaction = encodeTransfer({ assetId, from, recipient, amount: fromAmount(amount) })
  return { approvalId: await askOfWallet(services, { accountId, chainId: chainOf(assetId), transaction }) }
}
