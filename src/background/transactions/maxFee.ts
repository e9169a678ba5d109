import { maxGasPrice } from '../../chains/fees/maxGasPrice.ts'
import type { Fee } from '../../protocol/chain.ts'

/** @returns the most that a fee may come to, in wei */
export function maxFee(fee: Fee, gasLimit: bigint): bigint {
  return maxGasPrice(fee) * gasLimit
}
