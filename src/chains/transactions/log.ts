import * as v from 'valibot'
import { Address, Hash, HexData, Quantity } from '../../protocol/primitives.ts'
import { createBadAnswerError } from '../rpc/rpcErrors.ts'

/** An event of a contract, as a block holds it. Addresses and hashes in lower case. */
export type Log = {
  readonly address: `0x${string}`
  readonly topics: readonly `0x${string}`[]
  readonly data: `0x${string}`
  readonly blockNumber: bigint
  readonly transactionHash: `0x${string}`
  readonly logIndex: number
  /** When the block was made, in ms since 1970; undefined where the node does not say. */
  readonly timestampMs?: number
}

const NodeLog = v.object({
  address: Address,
  topics: v.pipe(v.array(Hash), v.maxLength(4)),
  data: HexData,
  blockNumber: Quantity,
  transactionHash: Hash,
  logIndex: v.pipe(Quantity, v.maxLength(10)),
  // Newer nodes add it; whatever else stands there counts for nothing.
  blockTimestamp: v.fallback(v.optional(v.pipe(Quantity, v.maxLength(11))), undefined),
})

/**
 * Reads the events a node gives.
 *
 * @param maxCount how many the caller is ready to take
 * @throws RpcUnavailableError if they are no events, or more
 */
export function parseLogs(value: unknown, maxCount: number): readonly Log[] {
  const parsed = v.safeParse(v.pipe(v.array(NodeLog), v.maxLength(maxCount)), value)
  if (!parsed.success) throw createBadAnswerError('a list of events')
  return parsed.output.map((log) => ({
    address: lowerCase(log.address),
    topics: log.topics.map(lowerCase),
    data: log.data,
    blockNumber: BigInt(log.blockNumber),
    transactionHash: lowerCase(log.transactionHash),
    logIndex: Number(log.logIndex),
    ...(log.blockTimestamp !== undefined && { timestampMs: Number(log.blockTimestamp) * 1000 }),
  }))
}

function lowerCase(hex: `0x${string}`): `0x${string}` {
  return hex.toLowerCase() as `0x${string}`
}
