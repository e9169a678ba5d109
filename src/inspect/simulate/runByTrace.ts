import { NodeRpcError } from '../../chains/rpc/nodeRpcError.ts'
import { parseData } from '../../chains/rpc/quantity.ts'
import { BALANCE_CODE, toCallObject, toProbeCall, toQuantity } from './callObject.ts'
import { callTracer, readCallTrace } from './callTrace.ts'
import type { Answer, Runner, RunRequest } from './run.ts'
import { diffTracer, readStateDiff, type StateOverrides } from './stateDiff.ts'

/**
 * Runs the transaction in two traces: what it does, and what it leaves behind. The probes are then asked on the
 * state before, and on that state with the changes laid over it. `debug_traceCall`, then `eth_call`.
 * @see https://geth.ethereum.org/docs/developers/evm-tracing/built-in-tracers
 */
export const runByTrace: Runner = async (request) => {
  const { rpc, transaction, blockNumber, guise } = request
  const call = toCallObject(transaction, guise?.gasPrice)
  const block = toQuantity(await blockNumber)
  const trace = (tracer: object) => {
    const config = { ...tracer, ...(guise && { blockOverrides: guise.block }) }
    return rpc.request('debug_traceCall', [call, block, config])
  }
  const [calls, diff] = await Promise.all([trace(callTracer), trace(diffTracer).catch(asUnknown)])
  const run = readCallTrace(calls)
  if (run.status === 'reverted') return run
  const overrides = diff === undefined ? undefined : readStateDiff(diff)
  const [before, after] = await Promise.all([
    askProbes(request, {}),
    overrides ? askProbes(request, overrides) : request.probes.map(() => undefined),
  ])
  return { ...run, before, after }
}

/** @param overrides what the transaction left behind; none for the state before it */
async function askProbes(request: RunRequest, overrides: StateOverrides): Promise<readonly Answer[]> {
  const { rpc, probes, blockNumber, scratchAddress } = request
  const block = toQuantity(await blockNumber)
  const state = { ...overrides, [scratchAddress]: { code: BALANCE_CODE } }
  return Promise.all(
    probes.map(async (probe) => {
      const params = [toProbeCall(probe, scratchAddress), block, state]
      const answer = await rpc.request('eth_call', params).catch(asUnknown)
      return answer === undefined ? undefined : toAnswer(answer)
    }),
  )
}

function toAnswer(answer: unknown): Answer {
  const data = parseData(answer)
  return data === '0x' ? undefined : data
}

/** What one node refuses to say is not known; the events still tell. */
function asUnknown(error: unknown): undefined {
  if (error instanceof NodeRpcError) return undefined
  throw error
}
