import { readRawTransaction } from '../../chains/transactions/readRawTransaction.ts'
import { accountAddress } from '../../protocol/ids.ts'
import { toAmount } from '../../protocol/primitives.ts'
import type { ReplacementWay, TransactionRequest } from '../../protocol/transaction.ts'
import { askOfWallet } from '../approvals/askOfWallet.ts'
import type { OutboxEntry } from '../state/outboxStore.ts'
import { tooLate } from '../transactions/assertReplaceable.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Prepares, for review, the transaction that is to take the place of one that waits. */
export const proposeReplacement: CommandHandler<'proposeReplacement'> = async (
  { activityId, way },
  services,
) => {
  const entry = services.transactions
    .listWaiting(activityId)
    .find(({ activity }) => activity.id === activityId)
  if (!entry) throw tooLate()
  const { accountId, chainId, hash, replaces } = entry.activity
  // What calls something off and is sped up calls it off all the same.
  const meant = replaces?.way === 'cancel' ? 'cancel' : way
  const approvalId = await askOfWallet(services, {
    accountId,
    chainId,
    transaction: encodeReplacement(entry, meant),
    replaces: { id: activityId, hash, way: meant },
  })
  return { approvalId }
}

/** The same once more, or the least that a transaction can do: nothing, to the account itself. */
function encodeReplacement({ activity, raw }: OutboxEntry, way: ReplacementWay): TransactionRequest {
  const from = accountAddress(activity.accountId)
  const { nonce, to, value, data, gas, accessList, delegate } = readRawTransaction(raw)
  if (way === 'cancel') return { from, to: from, value: toAmount(0n), data: '0x', nonce }
  return {
    from,
    ...(to && { to }),
    value: toAmount(value),
    data,
    gas: toAmount(gas),
    nonce,
    ...(accessList && { accessList }),
    ...(delegate && { delegate }),
  }
}
