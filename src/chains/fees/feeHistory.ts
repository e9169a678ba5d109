import * as v from 'valibot'
import { parseQuantity } from '../rpc/quantity.ts'
import type { Rpc } from '../rpc/rpc.ts'
import { createBadAnswerError } from '../rpc/rpcErrors.ts'

const BLOCK_COUNT = 20
/** Of what the transactions of a block paid as priority fee: a cheap one, the middle one, a dear one. */
const PERCENTILES = [10, 50, 90] as const

/** Fees of the last blocks; wei per gas. */
export type FeeHistory = {
  /** Base fee of the next block; undefined on a chain without EIP-1559. */
  readonly nextBaseFee: bigint | undefined
  /** One entry a block that had transactions: priority fee at each percentile. */
  readonly rewards: readonly { readonly slow: bigint; readonly normal: bigint; readonly fast: bigint }[]
}

const Answer = v.object({
  baseFeePerGas: v.nullish(v.pipe(v.array(v.unknown()), v.maxLength(BLOCK_COUNT + 1))),
  gasUsedRatio: v.pipe(v.array(v.number()), v.maxLength(BLOCK_COUNT)),
  reward: v.nullish(
    v.pipe(v.array(v.tuple([v.unknown(), v.unknown(), v.unknown()])), v.maxLength(BLOCK_COUNT)),
  ),
})

/**
 * Asks what the last 20 blocks cost (EIP-1559). `eth_feeHistory`.
 *
 * @returns wei per gas; undefined where the node has none to tell
 * @throws RpcUnavailableError if the answer is not a fee history
 */
export async function fetchFeeHistory(rpc: Rpc): Promise<FeeHistory | undefined> {
  const parameters = [`0x${BLOCK_COUNT.toString(16)}`, 'latest', PERCENTILES]
  const answer = await rpc.request('eth_feeHistory', parameters)
  if (answer === null) return undefined
  const parsed = v.safeParse(Answer, answer)
  if (!parsed.success) throw createBadAnswerError('a history of fees')
  const { baseFeePerGas, gasUsedRatio, reward } = parsed.output
  const nextBaseFee = baseFeePerGas?.at(-1)
  const rewards = (reward ?? []).filter((_, index) => (gasUsedRatio[index] ?? 0) > 0)
  return {
    // Chains without EIP-1559 answer zeros, or nothing. BNB Chain has the fields and a base fee of zero.
    nextBaseFee: nextBaseFee === undefined ? undefined : parseQuantity(nextBaseFee),
    rewards: rewards.map(([slow, normal, fast]) => ({
      slow: parseQuantity(slow),
      normal: parseQuantity(normal),
      fast: parseQuantity(fast),
    })),
  }
}
