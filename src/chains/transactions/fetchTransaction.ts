import * as v from 'valibot'
import { Address, Hash, HexData, Quantity } from '../../protocol/primitives.ts'
import type { Rpc } from '../rpc/rpc.ts'
import { createBadAnswerError } from '../rpc/rpcErrors.ts'

/** A transaction as a node knows it; `value` in wei, `blockNumber` undefined while it waits. */
export type KnownTransaction = {
  readonly hash: `0x${string}`
  readonly from: `0x${string}`
  readonly to: `0x${string}` | undefined
  readonly value: bigint
  readonly input: `0x${string}`
  readonly nonce: number
  readonly blockNumber: bigint | undefined
}

const NodeTransaction = v.object({
  hash: Hash,
  from: Address,
  to: v.nullish(Address),
  value: Quantity,
  input: HexData,
  nonce: v.pipe(Quantity, v.maxLength(15)),
  blockNumber: v.nullish(Quantity),
})

/**
 * Asks for a transaction, waiting or in a block. `eth_getTransactionByHash`.
 *
 * @returns undefined when the node knows none of that hash
 * @throws RpcUnavailableError if the answer is no transaction, or another one (C4)
 */
export async function fetchTransaction(rpc: Rpc, hash: `0x${string}`): Promise<KnownTransaction | undefined> {
  const answer = await rpc.request('eth_getTransactionByHash', [hash])
  if (answer === null) return undefined
  const parsed = v.safeParse(NodeTransaction, answer)
  if (!parsed.success || parsed.output.hash.toLowerCase() !== hash.toLowerCase()) {
    throw createBadAnswerError('this transaction')
  }
  const transaction = parsed.output
  return {
    hash,
    from: transaction.from,
    to: transaction.to ?? undefined,
    value: BigInt(transaction.value),
    input: transaction.input,
    nonce: Number(transaction.nonce),
    blockNumber: transaction.blockNumber ? BigInt(transaction.blockNumber) : undefined,
  }
}
