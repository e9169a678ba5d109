import { NodeRpcError } from '../../chains/rpc/nodeRpcError.ts'
import { parseData } from '../../chains/rpc/quantity.ts'
import { toCallObject, toProbeCall, toQuantity } from './callObject.ts'
import { callTracer, readCallTrace } from './callTrace.ts'
import type { Next, NextRequest } from './next.ts'
import { readRefusal } from './revert.ts'
import { diffTracer, layOver, readStateDiff, type StateOverrides } from './stateDiff.ts'

/**
 * Tries out what comes after a transaction by laying over the chain's state what a trace says that one leaves.
 * `debug_traceCall` and `eth_call`.
 *
 * Whether it goes through, `eth_call` says: some nodes trace without regard to a state that is laid over, and of what is
 * traced there nothing is believed.
 */
export async function traceNext(request: NextRequest): Promise<Next | undefined> {
  const { rpc, next, probe } = request
  const [first, ...others] = request.done
  if (others.length > 0) return undefined
  const block = toQuantity(request.blockNumber)
  const call = toCallObject(next)
  const trace = (traced: object, config: object) => rpc.request('debug_traceCall', [traced, block, config])
  const ask = async (state: StateOverrides) =>
    parseData(await rpc.request('eth_call', [toProbeCall(probe, next.from), block, state]))
  const left = readStateDiff(await trace(toCallObject(first), diffTracer))
  try {
    await rpc.request('eth_call', [call, block, left])
  } catch (error) {
    if (error instanceof NodeRpcError && readRefusal(error)) return 'refused'
    throw error
  }
  const [calls, diff, before] = await Promise.all([
    trace(call, { ...callTracer, stateOverrides: left }),
    trace(call, { ...diffTracer, stateOverrides: left }),
    ask(left),
  ])
  if (readCallTrace(calls).status === 'reverted') return undefined
  return { before, after: await ask(layOver(left, readStateDiff(diff))) }
}
