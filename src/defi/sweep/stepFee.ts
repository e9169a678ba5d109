import type { Fee } from '../../protocol/chain.ts'

/** How much the base fee may rise until a transaction of exact price is in: a quarter, two full blocks. */
const EXACT_BASE_PERCENT = 125n

/** @returns wei per gas that is asked for now, tip included */
export function getGasPrice(fee: Fee): bigint {
  return fee.type === 'legacy'
    ? BigInt(fee.gasPrice)
    : BigInt(fee.baseFeePerGas) + BigInt(fee.maxPriorityFeePerGas)
}

/**
 * Lowers a fee to what was approved.
 *
 * @param maxGasPrice wei per gas
 * @returns undefined while the network asks for more than that
 */
export function capFee(fee: Fee, maxGasPrice: bigint): Fee | undefined {
  if (getGasPrice(fee) > maxGasPrice) return undefined
  if (fee.type === 'legacy') return fee
  const highest = BigInt(fee.maxFeePerGas) < maxGasPrice ? BigInt(fee.maxFeePerGas) : maxGasPrice
  return { ...fee, maxFeePerGas: highest.toString() }
}

/**
 * Makes a fee whose price is known beforehand: all above the base fee is tip, so that the account is left with nothing
 * when the rest of it is sent along.
 *
 * @param maxGasPrice wei per gas
 */
export function fixFee(fee: Fee, maxGasPrice: bigint): Fee {
  if (fee.type === 'legacy') return fee
  const wanted = (BigInt(fee.baseFeePerGas) * EXACT_BASE_PERCENT) / 100n + BigInt(fee.maxPriorityFeePerGas)
  const price = (wanted < maxGasPrice ? wanted : maxGasPrice).toString()
  return { ...fee, maxFeePerGas: price, maxPriorityFeePerGas: price }
}
