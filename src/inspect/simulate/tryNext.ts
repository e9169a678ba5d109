import { DisprovedError } from './local/disprovedError.ts'
import { LocalLimitError } from './local/localLimitError.ts'
import { createLocalRunner } from './localRunner.ts'
import type { Next, NextRequest } from './next.ts'
import type { SimulationMethod } from './outcome.ts'
import { runInOrder } from './runInOrder.ts'
import { traceNext } from './traceNext.ts'
import { createScratchAddress } from './tryWays.ts'

/**
 * Tries out what an account could do after what was tried out already, in the same way.
 *
 * @returns undefined where the way can't tell: what came first no longer goes through, a single call is all it can try, or
 * the wallet's own machine is at its limit
 * @throws NodeRpcError, RpcUnavailableError as the node does
 */
export async function tryNext(method: SimulationMethod, request: NextRequest): Promise<Next | undefined> {
  if (method === 'eth_call') return undefined
  if (method === 'debug_traceCall') return traceNext(request)
  try {
    return await runNext(method, request)
  } catch (error) {
    if (error instanceof LocalLimitError || error instanceof DisprovedError) return undefined
    throw error
  }
}

async function runNext(method: 'eth_simulateV1' | 'local', request: NextRequest): Promise<Next | undefined> {
  const { rpc, done, next, probe, nowMs } = request
  const run = method === 'local' ? createLocalRunner(nowMs) : runInOrder
  const { steps } = await run({
    rpc,
    steps: [
      ...done.map((transaction) => ({ transaction, probes: [] })),
      { transaction: next, probes: [probe] },
    ],
    probes: [],
    blockNumber: Promise.resolve(request.blockNumber),
    scratchAddress: createScratchAddress({ transaction: next, nowMs }),
  })
  const [last, tried] = [steps[done.length - 1], steps[done.length]]
  if (last?.status !== 'succeeded' || !tried) return undefined
  return tried.status === 'reverted' ? 'refused' : { before: tried.before[0], after: tried.after[0] }
}
