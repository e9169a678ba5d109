import type { ChainId } from '../../protocol/ids.ts'
import { evmChainNumber } from '../../protocol/ids.ts'
import { EndpointFailure, type Outcome } from './failure.ts'
import { isQuantity } from './quantity.ts'
import type { Rpc, RpcCall } from './rpc.ts'

/** Asks one node, with nothing known about it yet. */
type Ask = (url: string, calls: readonly RpcCall[], untilMs: number) => Promise<readonly Outcome[]>

/**
 * Makes sure that a node belongs to the chain before it is used, and notices when it changes (C1).
 *
 * @returns the same way to ask, guarded: a node that names another chain fails with `wrongChain`
 */
export function createChainCheck(chainId: ChainId, ask: Ask): Ask {
  const expected = BigInt(evmChainNumber(chainId))
  const verified = new Set<string>()

  async function verify(url: string, untilMs: number): Promise<EndpointFailure | undefined> {
    if (verified.has(url)) return undefined
    const [outcome] = await ask(url, [{ method: 'eth_chainId', params: [] }], untilMs)
    if (outcome?.type === 'failure') return outcome.failure
    const isRight = outcome?.type === 'result' && isChain(outcome.result)
    if (!isRight) return new EndpointFailure('wrongChain')
    verified.add(url)
    return undefined
  }

  function isChain(result: unknown): boolean {
    return isQuantity(result) && BigInt(result) === expected
  }

  /** A node that names another chain later is no longer trusted with anything. */
  function recheck(url: string, call: RpcCall, outcome: Outcome): Outcome {
    const isSound = call.method !== 'eth_chainId' || outcome.type !== 'result' || isChain(outcome.result)
    if (isSound) return outcome
    verified.delete(url)
    return { type: 'failure', failure: new EndpointFailure('wrongChain') }
  }

  return async (url, calls, untilMs) => {
    const failure = await verify(url, untilMs)
    if (failure) return calls.map(() => ({ type: 'failure', failure }))
    const outcomes = await ask(url, calls, untilMs)
    return calls.map((call, index) => {
      const outcome = outcomes[index]
      if (!outcome) return { type: 'failure', failure: new EndpointFailure('malformed') }
      return recheck(url, call, outcome)
    })
  }
}

/**
 * Asks the node again which chain it speaks for; due before each signature (C1). `eth_chainId`.
 *
 * @throws RpcUnavailableError (`wrongChain`) when no node speaks for the chain any more
 */
export async function assertChain(rpc: Rpc): Promise<void> {
  // The transport compares every answer to eth_chainId with the chain it was made for.
  await rpc.request('eth_chainId')
}
