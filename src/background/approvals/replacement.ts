import { raiseFees } from '../../chains/fees/raiseFees.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { fetchTransactionCount } from '../../chains/transactions/fetchTransactionCount.ts'
import { type RawTransaction, readRawTransaction } from '../../chains/transactions/readRawTransaction.ts'
import type { ApprovalOf, ApprovalReview } from '../../protocol/approval.ts'
import type { FeeQuote } from '../../protocol/chain.ts'
import type { TransactionExplanation, Warning } from '../../protocol/explanation.ts'
import { toAmount } from '../../protocol/primitives.ts'
import type { Replacement } from '../../protocol/transaction.ts'
import type { Services } from '../services.ts'
import { tooLate } from '../transactions/assertReplaceable.ts'

type Listing = Pick<Services, 'transactions'>
type Review = ApprovalReview<'transaction'>

/** A transaction that waits and is to be replaced, and all that wait in the same place. */
export type Waiting = {
  readonly title: string
  readonly target: RawTransaction
  readonly all: readonly RawTransaction[]
}

/** @throws WalletError `tooLate` when nothing waits there any more */
export function getWaiting({ transactions }: Listing, { id }: Replacement): Waiting {
  const entries = transactions.listWaiting(id)
  const entry = entries.find(({ activity }) => activity.id === id)
  if (!entry) throw tooLate()
  return {
    title: entry.activity.title,
    target: readRawTransaction(entry.raw),
    all: entries.map(({ raw }) => readRawTransaction(raw)),
  }
}

/** @returns what the chain asks now, and at least a tenth more than all that wait in the same place */
export function raiseAbove({ all }: Waiting, market: FeeQuote): FeeQuote {
  return raiseFees(market, all)
}

/** @returns what is replaced, in a few words, and what it costs at most; wei */
export function describeReplaced({ title, target }: Waiting): NonNullable<Review['replaced']> {
  return { title, feeAtMost: toAmount(target.maxFeePerGas * target.gas) }
}

/** Says of an explained transaction what it means that it takes the place of another one. */
export async function explainAsReplacement(
  rpc: Rpc,
  { request: { transaction, replaces } }: ApprovalOf<'transaction'>,
  { title }: Waiting,
  explanation: TransactionExplanation,
): Promise<TransactionExplanation> {
  const { nonce = 0, from } = transaction
  const count = await fetchTransactionCount(rpc, from)
  const evidence = `Its place is ${nonce}, the next one that the network takes is ${count}.`
  const warnings =
    count < nonce ? [...explanation.warnings, { ...behindOthers, evidence }] : explanation.warnings
  if (replaces?.way === 'cancel') {
    return {
      ...explanation,
      title: `Cancel “${title}”`.slice(0, 300),
      sentences: [...ofCancel],
      warnings: warnings.filter(({ risk }) => risk !== 'self-transfer'),
    }
  }
  return {
    ...explanation,
    title: `Speed up “${title}”`.slice(0, 300),
    sentences: [...ofSpeedUp, ...explanation.sentences],
    warnings,
  }
}

const ofSpeedUp = [
  'It is signed once more with a higher network fee. Only one of the two can ever be carried out, so nothing is sent twice.',
]

const ofCancel = [
  'An empty transaction takes its place, and costs a network fee of its own.',
  'If the first one gets into a block before it, that one is carried out, and this costs nothing.',
]

/** What is said of a replacement that can't come into a block before an earlier transaction. */
export const behindOthers: Warning = {
  risk: 'waits-behind-another',
  level: 'caution',
  title: 'One sent before it still waits',
  sentence:
    'Transactions of an account are carried out in the order in which they were sent. This one can’t be before the earlier one, whatever it pays: speed that one up first.',
}
