import * as v from 'valibot'
import { Address, Hash, Quantity } from '../../protocol/primitives.ts'
import type { Rpc } from '../rpc/rpc.ts'
import { createBadAnswerError } from '../rpc/rpcErrors.ts'
import { type Log, parseLogs } from './log.ts'

/** What a transaction did, once it is in a block. `effectiveGasPrice` is wei per gas. */
export type Receipt = {
  readonly hash: `0x${string}`
  readonly status: 'success' | 'reverted'
  readonly blockNumber: bigint
  readonly blockHash: `0x${string}`
  readonly gasUsed: bigint
  readonly effectiveGasPrice: bigint | undefined
  /** wei paid on top for the data, on rollups of the OP Stack; undefined elsewhere. */
  readonly l1Fee?: bigint
  readonly contractAddress: `0x${string}` | undefined
  readonly logs: readonly Log[]
}

/** More events than any block has room for. */
const MAX_LOGS = 20_000

const NodeReceipt = v.object({
  transactionHash: Hash,
  status: v.nullish(v.picklist(['0x0', '0x1'])),
  // In its place on chains that are older than it (before EIP-658): what is in a block there was carried out.
  root: v.nullish(Hash),
  blockNumber: Quantity,
  blockHash: Hash,
  gasUsed: Quantity,
  effectiveGasPrice: v.nullish(Quantity),
  l1Fee: v.nullish(Quantity),
  contractAddress: v.nullish(Address),
  logs: v.unknown(),
})

/**
 * Asks what became of a transaction. `eth_getTransactionReceipt`.
 *
 * @returns undefined while it is in no block
 * @throws RpcUnavailableError if the answer is no receipt, or that of another transaction (C4)
 */
export async function fetchReceipt(rpc: Rpc, hash: `0x${string}`): Promise<Receipt | undefined> {
  const answer = await rpc.request('eth_getTransactionReceipt', [hash])
  if (answer === null) return undefined
  const parsed = v.safeParse(NodeReceipt, answer)
  const receipt = parsed.success ? parsed.output : undefined
  if (
    !receipt ||
    !(receipt.status || receipt.root) ||
    receipt.transactionHash.toLowerCase() !== hash.toLowerCase()
  ) {
    throw createBadAnswerError('a receipt of this transaction')
  }
  return {
    hash,
    status: receipt.status === '0x0' ? 'reverted' : 'success',
    blockNumber: BigInt(receipt.blockNumber),
    blockHash: receipt.blockHash,
    gasUsed: BigInt(receipt.gasUsed),
    effectiveGasPrice: receipt.effectiveGasPrice ? BigInt(receipt.effectiveGasPrice) : undefined,
    ...(receipt.l1Fee && { l1Fee: BigInt(receipt.l1Fee) }),
    contractAddress: receipt.contractAddress ?? undefined,
    logs: parseLogs(receipt.logs, MAX_LOGS),
  }
}
