import type { Rpc } from '../../chains/rpc/rpc.ts'
import { fetchTransactionCount } from '../../chains/transactions/fetchTransactionCount.ts'
import type { FeeQuote } from '../../protocol/chain.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import { maxFee } from '../transactions/maxFee.ts'
import type { GasChoice } from './chooseGasLimit.ts'

type Facts = {
  readonly asked: TransactionRequest
  readonly gas: GasChoice
  readonly fees: FeeQuote
  /** wei; what waiting transactions may still take is `committed`. */
  readonly balance: bigint
  readonly committed: bigint
  readonly dataFee: bigint
  readonly nonce: number
  /** It is to take the place of one that waits. */
  readonly isReplacement: boolean
}

/** Said where the account holds enough, but for what waits. */
export function sayTooMuchWaits(symbol: string): string {
  return `What you sent before and still waits takes too much ${symbol} for this one. Wait until that is done, or send less.`
}

/**
 * Looks for what stands in the way of sending a transaction as it is.
 *
 * @returns a sentence for the person, undefined when nothing does
 */
export async function findObstacle(rpc: Rpc, facts: Facts): Promise<string | undefined> {
  const { asked, gas, fees, dataFee, balance, committed, nonce } = facts
  const { symbol } = rpc.chain.nativeCurrency
  const value = fromAmount(asked.value)
  if (value > balance) return `The account does not hold that much ${symbol}.`
  if (gas.problem !== undefined) return gas.problem
  const cost = value + dataFee + maxFee(fees.slow.fee, gas.limit)
  if (cost > balance) {
    return `There is not enough ${symbol} in the account for the network fee.`
  }
  if (cost > balance - committed) {
    return sayTooMuchWaits(symbol)
  }
  const isTooLow = asked.nonce !== undefined && nonce < (await fetchTransactionCount(rpc, asked.from))
  if (!isTooLow) return undefined
  return facts.isReplacement
    ? 'It is too late: what it was to replace is in a block already.'
    : 'The site asks for a place in the order that is taken (nonce too low).'
}
