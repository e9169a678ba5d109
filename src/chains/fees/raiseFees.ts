import { type Fee, type FeeQuote, feeSpeeds } from '../../protocol/chain.ts'
import { larger } from '../../protocol/primitives.ts'
import type { RawTransaction } from '../transactions/readRawTransaction.ts'

/** What a transaction that waits pays, in wei per gas. */
export type WaitingPrice = Pick<RawTransaction, 'maxFeePerGas' | 'maxPriorityFeePerGas'>

/** Nodes throw a waiting transaction out for another one only if both its prices are a tenth higher, and higher at all. */
const RAISE_PERCENT = 110n

/**
 * Raises what a chain asks now to what also takes the place of transactions that wait: a tenth above each of them,
 * rounded up, and never below what the chain asks.
 *
 * @param waiting all transactions of one nonce
 */
export function raiseFees(market: FeeQuote, waiting: readonly WaitingPrice[]): FeeQuote {
  const floor = {
    maxFeePerGas: raise(waiting.map(({ maxFeePerGas }) => maxFeePerGas)),
    maxPriorityFeePerGas: raise(waiting.map(({ maxPriorityFeePerGas }) => maxPriorityFeePerGas)),
  }
  const raised = feeSpeeds.map((speed) => [
    speed,
    { ...market[speed], fee: raiseFee(market[speed].fee, floor) },
  ])
  return Object.fromEntries(raised) as FeeQuote
}

/** @returns true when a fee takes the place of transactions that wait */
export function isHighEnough(fee: Fee, waiting: readonly WaitingPrice[]): boolean {
  const { maxFeePerGas, maxPriorityFeePerGas } = toPrice(fee)
  return (
    maxFeePerGas >= raise(waiting.map((price) => price.maxFeePerGas)) &&
    maxPriorityFeePerGas >= raise(waiting.map((price) => price.maxPriorityFeePerGas))
  )
}

function raiseFee(fee: Fee, floor: WaitingPrice): Fee {
  const price = toPrice(fee)
  if (fee.type === 'legacy') {
    const gasPrice = larger(price.maxFeePerGas, larger(floor.maxFeePerGas, floor.maxPriorityFeePerGas))
    return { type: 'legacy', gasPrice: gasPrice.toString() }
  }
  const tip = larger(price.maxPriorityFeePerGas, floor.maxPriorityFeePerGas)
  // A higher tip comes on top of what the chain asks: a limit that left it no room would make it worth nothing.
  const market = price.maxFeePerGas + tip - price.maxPriorityFeePerGas
  return {
    ...fee,
    maxFeePerGas: larger(market, floor.maxFeePerGas).toString(),
    maxPriorityFeePerGas: tip.toString(),
  }
}

function toPrice(fee: Fee): WaitingPrice {
  if (fee.type === 'legacy') {
    return { maxFeePerGas: BigInt(fee.gasPrice), maxPriorityFeePerGas: BigInt(fee.gasPrice) }
  }
  return {
    maxFeePerGas: BigInt(fee.maxFeePerGas),
    maxPriorityFeePerGas: BigInt(fee.maxPriorityFeePerGas),
  }
}

function raise(prices: readonly bigint[]): bigint {
  const highest = prices.reduce(larger, 0n)
  // A tenth above a tip of nothing is nothing, which replaces nothing.
  return larger((highest * RAISE_PERCENT + 99n) / 100n, highest + 1n)
}
