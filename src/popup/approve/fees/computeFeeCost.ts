import type { Fee } from '../../../protocol/chain.ts'

/** What a transaction costs, in wei of the native coin. */
export type FeeCost = {
  /** Likely, at the base fee of the moment. */
  readonly expected: bigint
  /** What it can cost at worst, and what the account must hold. */
  readonly atMost: bigint
}

/** Gas a transaction may use, and what it used when it was simulated. */
export type GasFigures = { readonly gasLimit: bigint; readonly gasUsed?: bigint | undefined }

/**
 * Works out what a fee comes to. The most is the highest price times the gas limit; what is likely is base fee
 * and tip, never above the highest price, times the gas that the simulation used, or the limit without one.
 *
 * @see https://eips.ethereum.org/EIPS/eip-1559
 */
export function computeFeeCost(fee: Fee, { gasLimit, gasUsed = gasLimit }: GasFigures): FeeCost {
  const likelyGas = gasUsed < gasLimit ? gasUsed : gasLimit
  if (fee.type === 'legacy') {
    const gasPrice = BigInt(fee.gasPrice)
    return { expected: gasPrice * likelyGas, atMost: gasPrice * gasLimit }
  }
  const maximum = BigInt(fee.maxFeePerGas)
  const wanted = BigInt(fee.baseFeePerGas) + BigInt(fee.maxPriorityFeePerGas)
  return { expected: (wanted < maximum ? wanted : maximum) * likelyGas, atMost: maximum * gasLimit }
}
