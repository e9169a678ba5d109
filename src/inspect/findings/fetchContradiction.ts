import { NodeRpcError } from '../../chains/rpc/nodeRpcError.ts'
import { toCallObject } from '../simulate/callObject.ts'
import type { Findings } from './findings.ts'
import type { FindingsRequest } from './findingsRequest.ts'

/** How long the other node is waited for, in ms: an approval must not hang on it. */
const PATIENCE_MS = 1_500

/**
 * Asks another node of the chain whether the transaction goes through. `eth_call`.
 *
 * @returns what it says, where it is not what the first node said; undefined when they agree or there is no other
 */
export async function fetchContradiction(o: FindingsRequest): Promise<Findings['contradiction']> {
  const { outcome, rpc } = o
  if (outcome.status === 'unavailable' || rpc.chain.rpcUrls.length < 2) return undefined
  const goesThrough = await Promise.race([askElsewhere(o), wait()])
  if (goesThrough === undefined || goesThrough === (outcome.status === 'succeeded')) return undefined
  return goesThrough ? 'goesThrough' : 'fails'
}

async function askElsewhere({ rpc, transaction }: FindingsRequest): Promise<boolean | undefined> {
  try {
    await rpc.requestElsewhere('eth_call', [toCallObject(transaction), 'latest'])
    return true
  } catch (error) {
    if (error instanceof NodeRpcError) return error.reason === 'executionReverted' ? false : undefined
    throw error
  }
}

function wait(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE_MS)
  })
}
