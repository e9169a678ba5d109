import type { Rpc } from '../rpc/rpc.ts'
import { tryCall } from '../tokens/tryCall.ts'
import { type ContractCall, multicall } from './multicall.ts'

/** A contract may burn all the gas it is given; nodes give 30 to 50 million to a call. */
const CALLS_AT_ONCE = 60

/**
 * Asks several contracts, many at once where the chain has Multicall3. What got no answer there is asked once more by
 * itself: a hostile contract may have burned the gas of the others. `eth_call`.
 *
 * @param block a number as nodes take it; the newest if left out
 * @returns one answer for each call, undefined where the contract has none
 * @throws RpcUnavailableError when no node answers
 */
export async function askEach(
  rpc: Rpc,
  calls: readonly ContractCall[],
  block?: `0x${string}`,
): Promise<readonly (`0x${string}` | undefined)[]> {
  const answers: (`0x${string}` | undefined)[] = []
  for (let start = 0; start < calls.length; start += CALLS_AT_ONCE) {
    const chunk = calls.slice(start, start + CALLS_AT_ONCE)
    const together = await multicall(rpc, chunk, block)
    answers.push(
      ...(await Promise.all(
        chunk.map(({ target, data }, index) => together?.[index] ?? tryCall(rpc, target, data, block)),
      )),
    )
  }
  return answers
}
