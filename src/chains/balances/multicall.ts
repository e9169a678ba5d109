import { decodeAbiParameters, encodeAbiParameters } from 'viem/utils'
import { fitsData } from '../abi/fitsData.ts'
import type { Rpc } from '../rpc/rpc.ts'
import { tryCall } from '../tokens/tryCall.ts'

/**
 * Multicall3, at the same address on every chain that has it.
 * @see https://www.multicall3.com
 */
export const MULTICALL3_ADDRESS = '0xca11bde05977b3631167028862be2a173976ca11'

export type ContractCall = { readonly target: `0x${string}`; readonly data: `0x${string}` }

/** Selector of `aggregate3((address target, bool allowFailure, bytes callData)[])`. */
const AGGREGATE3_SELECTOR = '0x82ad56cb'

const callsType = {
  type: 'tuple[]',
  components: [{ type: 'address' }, { type: 'bool' }, { type: 'bytes' }],
} as const
const resultsType = { type: 'tuple[]', components: [{ type: 'bool' }, { type: 'bytes' }] } as const

/**
 * Asks several contracts in one call, each allowed to fail. `eth_call` of Multicall3.
 *
 * @param block a number as nodes take it; the newest if left out
 * @returns one answer for each call, undefined where it failed; undefined as a whole where the chain has no
 * Multicall3 or its answer can't be read
 * @throws RpcUnavailableError when no node answers
 */
export async function multicall(
  rpc: Rpc,
  calls: readonly ContractCall[],
  block?: `0x${string}`,
): Promise<readonly (`0x${string}` | undefined)[] | undefined> {
  const tuples = calls.map((call) => [call.target, true, call.data] as const)
  const data = `${AGGREGATE3_SELECTOR}${encodeAbiParameters([callsType], [tuples]).slice(2)}` as const
  const answer = await tryCall(rpc, MULTICALL3_ADDRESS, data, block)
  const results = answer && decodeResults(answer)
  if (results?.length !== calls.length) return undefined
  return results.map(([succeeded, result]) => (succeeded && result !== '0x' ? result : undefined))
}

function decodeResults(answer: `0x${string}`) {
  if (!fitsData(answer, [resultsType])) return undefined
  try {
    return decodeAbiParameters([resultsType], answer)[0]
  } catch {
    return undefined
  }
}
