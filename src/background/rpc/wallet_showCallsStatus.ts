import { createUnknownBatchError, findBatch, findWaiting } from '../batches/batchBook.ts'
import { showStatus } from '../batches/statusWindow.ts'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-5792. One that waits is in front of the person already. */
export const wallet_showCallsStatus: RpcHandler<'wallet_showCallsStatus'> = async (
  [id],
  { origin, services },
) => {
  if (findWaiting(services, origin, id)) {
    await services.approvalWindow.show()
    return answer(null)
  }
  const batch = findBatch(services, origin, id)
  if (!batch) throw createUnknownBatchError()
  const isSequence = services.stores.sequences.get().some((sequence) => sequence.id === batch.approvalId)
  const path = isSequence ? `/sequences/${batch.approvalId}` : '/activity'
  await showStatus(services, `popup.html#${path}`)
  return answer(null)
}
