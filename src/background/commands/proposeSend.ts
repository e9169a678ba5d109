import { accountAddress } from '../../protocol/ids.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import { chainOf } from '../transfers/chainOf.ts'
import { encodeTransfer } from '../transfers/encodeTransfer.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Prepares a transfer for review, as an approval that the wallet itself asks for. An older one that was left gives way. */
export const proposeSend: CommandHandler<'proposeSend'> = async (
  { accountId, assetId, recipient, amount },
  services,
) => {
  const { accounts, journal, approvals } = services
  accounts.get(accountId)
  const left = journal.pending().filter(({ approval }) => approval.requester.type === 'wallet')
  for (const { approval } of left) await approvals.reject(approval.id)
  const from = accountAddress(accountId)
  const transaction = encodeTransfer({ assetId, from, recipient, amount: fromAmount(amount) })
  const approvalId = await approvals.ask(
    { kind: 'transaction', accountId, chainId: chainOf(assetId), request: { transaction } },
    { type: 'wallet' },
  )
  return { approvalId }
}
