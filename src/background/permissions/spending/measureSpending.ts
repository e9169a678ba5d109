import type { Approval, ApprovalOf } from '../../../protocol/approval.ts'
import type { BatchCall } from '../../../protocol/batch.ts'
import type { Asset, Intent, Simulation, TransactionExplanation } from '../../../protocol/explanation.ts'
import { type Address, type Amount, fromAmount } from '../../../protocol/primitives.ts'

/** An asset that leaves, or that somebody may move later. Amounts in the asset's smallest unit. */
export type Outgoing = {
  readonly asset: Asset
  readonly amount: bigint
  /** Whoever is allowed to move it, or receives the call that moves it. */
  readonly spender: Address | undefined
  readonly isAllowance: boolean
  /** Of a batch: by which of its calls, counted from 0. */
  readonly callIndex?: number
}

/**
 * @param coin of the chain that it is for
 * @returns what an approval that was worked out would give away or allow; `unknown` where nobody can tell, as when it
 *   could not be tried out or failed then, or when a signature is for a contract to use in ways we can't read
 */
export function measureSpending(approval: Approval, coin: Asset): Outgoing[] | 'unknown' {
  switch (approval.kind) {
    case 'transaction':
      return measureExplained(approval.review?.explanation, approval.request.transaction, coin)
    case 'calls':
      return measureCalls(approval, coin)
    case 'typedData':
      return measureTypedData(approval)
    default:
      return []
  }
}

/** Call by call, in order: a leave that one gives and the next uses is counted where it is given. */
function measureCalls({ review, request }: ApprovalOf<'calls'>, coin: Asset): Outgoing[] | 'unknown' {
  const parts = request.calls.map((call, index) => measureExplained(review?.explanations[index], call, coin))
  return parts.some((part) => part === 'unknown')
    ? 'unknown'
    : parts.flatMap((part, callIndex) => (part as Outgoing[]).map((outgoing) => ({ ...outgoing, callIndex })))
}

function measureExplained(
  explanation: TransactionExplanation | undefined,
  { to, value }: Pick<BatchCall, 'to' | 'value'>,
  coin: Asset,
): Outgoing[] | 'unknown' {
  if (explanation && letsUnseenOrders(explanation.intent)) return 'unknown'
  const spender = to?.toLowerCase() as Address | undefined
  const seen = measureSimulation(explanation?.simulation, spender)
  if (seen === 'unknown') return seen
  const sent = { asset: coin, amount: fromAmount(value), spender, isAllowance: false }
  return [...withSent(seen, sent), ...listOffered(explanation?.intent)]
}

/** What is sent along counts whole: whoever gave it back when it was tried out may keep it in a block. */
function withSent(seen: readonly Outgoing[], sent: Outgoing): Outgoing[] {
  const left = seen.find(({ asset }) => asset.id === sent.asset.id)
  if (sent.amount <= (left?.amount ?? 0n)) return [...seen]
  return [sent, ...seen.filter((outgoing) => outgoing !== left)]
}

/** An order that is put on the chain can be carried out later, and credit be used, as leave can. */
function listOffered(intent: Intent | undefined): Outgoing[] {
  if (intent?.type === 'lend' && intent.act.action === 'letBorrow') {
    return [toAllowance({ ...intent.act, spender: intent.act.borrower })]
  }
  if (intent?.type !== 'trade' || intent.act.action !== 'offer') return []
  const spender = intent.market
  return intent.act.orders.flatMap(({ gives }) => gives.map((given) => toAllowance({ ...given, spender })))
}

/** An order that is named by its hash alone, or that somebody else signs, may give anything. */
function letsUnseenOrders(intent: Intent): boolean {
  if (intent.type !== 'trade') return false
  const { act } = intent
  return (act.action === 'presign' || act.action === 'letSign') && act.on
}

function measureSimulation(
  simulation: Simulation | undefined,
  spender: Address | undefined,
): Outgoing[] | 'unknown' {
  // What fails now may go through in a block.
  if (simulation?.status !== 'succeeded' || !simulation.complete) return 'unknown'
  const leaving = simulation.balanceChanges
    .filter(({ amount, owed }) => fromAmount(amount) < 0n && !owed)
    .map(({ asset, amount }) => ({
      asset,
      amount: -fromAmount(amount),
      spender,
      isAllowance: false,
    }))
  return [...leaving, ...simulation.allowanceChanges.map(toAllowance)]
}

function measureTypedData({ review }: ApprovalOf<'typedData'>): Outgoing[] | 'unknown' {
  if (!review) return 'unknown'
  const forContract = review.domain.some(({ path }) => path === 'verifyingContract')
  if (review.permits.length === 0) return forContract ? 'unknown' : []
  return review.permits.map(toAllowance)
}

function toAllowance(allowance: { asset: Asset; amount: Amount; spender: { address: Address } }): Outgoing {
  const spender = allowance.spender.address.toLowerCase() as Address
  return { asset: allowance.asset, amount: fromAmount(allowance.amount), spender, isAllowance: true }
}
