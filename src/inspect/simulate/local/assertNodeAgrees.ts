import { NodeRpcError } from '../../../chains/rpc/nodeRpcError.ts'
import { toCallObject, toQuantity } from '../callObject.ts'
import type { OrderedRequest, OrderedRun } from '../orderedRun.ts'
import { readRefusal } from '../revert.ts'
import { LocalLimitError } from './localLimitError.ts'

/**
 * Asks the node whether the first step goes through: chains have rules of their own that our machine does not know.
 * `eth_call`.
 *
 * @throws NodeRpcError as the node refuses what went through here
 * @throws LocalLimitError if it goes through at the node, and did not here
 */
export async function assertNodeAgrees(request: OrderedRequest, { steps: runs }: OrderedRun): Promise<void> {
  const { rpc, steps } = request
  const [step] = steps
  const [run] = runs
  if (!step || !run) return
  try {
    await rpc.request('eth_call', [toCallObject(step.transaction), toQuantity(await request.blockNumber)])
  } catch (error) {
    if (!(error instanceof NodeRpcError)) throw error
    if (readRefusal(error) && run.status === 'succeeded') throw error
    return
  }
  if (run.status === 'reverted') throw new LocalLimitError('The node says otherwise.')
}
