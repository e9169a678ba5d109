import type { Receipt } from '../../chains/transactions/fetchReceipt.ts'
import { evmChainNumber } from '../../protocol/ids.ts'
import { createUnknownBatchError, findBatch, findWaiting } from '../batches/batchBook.ts'
import { assertMayRead } from './assertMayRead.ts'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-5792. A site hears of its own batches only, whether it is still connected or not: the chain tells the same. */
export const wallet_getCallsStatus: RpcHandler<'wallet_getCallsStatus'> = async (
  [id],
  { origin, services },
) => {
  const waiting = findWaiting(services, origin, id)
  const batch = findBatch(services, origin, id)
  const chainId = batch?.chainId ?? waiting?.chainId
  if (!chainId) throw createUnknownBatchError()
  const described = { version: '2.0.0', id, chainId: toQuantity(BigInt(evmChainNumber(chainId))) }
  if (!batch) return answer({ ...described, status: 100, atomic: waiting?.request.atomicRequired ?? false })
  assertMayRead(services, origin)
  const { readBatchStatus } = await import('../batches/readBatchStatus.ts')
  const { status, receipts } = await readBatchStatus(services, batch)
  // One call alone is all or nothing, whichever way it went.
  const atomic = batch.way === 'together' || batch.callCount === 1
  return answer({
    ...described,
    status,
    atomic,
    ...(receipts.length > 0 && { receipts: receipts.map(toReceipt) }),
  })
}

function toReceipt({ logs, status, blockHash, blockNumber, gasUsed, hash }: Receipt) {
  return {
    logs: logs.map(({ address, data, topics }) => ({ address, data, topics })),
    status: status === 'success' ? '0x1' : '0x0',
    blockHash,
    blockNumber: toQuantity(blockNumber),
    gasUsed: toQuantity(gasUsed),
    transactionHash: hash,
  }
}

function toQuantity(value: bigint): `0x${string}` {
  return `0x${value.toString(16)}`
}
