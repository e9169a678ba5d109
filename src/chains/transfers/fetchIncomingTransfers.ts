import { NodeRpcError } from '../rpc/nodeRpcError.ts'
import type { Rpc } from '../rpc/rpc.ts'
import { decodeWord, TRANSFER_TOPIC, toTopic } from '../tokens/erc20.ts'
import { type Log, parseLogs } from '../transactions/log.ts'

/** ERC-20 tokens that arrived; `amount` in the token's smallest unit. */
export type IncomingTransfer = {
  readonly token: `0x${string}`
  readonly sender: `0x${string}`
  readonly amount: bigint
  readonly blockNumber: bigint
  readonly hash: `0x${string}`
  readonly logIndex: number
}

type TransferQuery = {
  readonly address: `0x${string}`
  /** Contracts to listen to; others may send what they like, it is not asked for. */
  readonly tokens: readonly `0x${string}`[]
  readonly fromBlock: bigint
  /** Included. */
  readonly toBlock: bigint
}

/** Public nodes take a thousand blocks at once; some less, and then the range is halved. */
const BLOCKS_PER_CALL = 1_000n
const MAX_CALLS = 24
const MAX_LOGS_PER_CALL = 10_000

/**
 * Finds tokens that arrived at an account, oldest first. `eth_getLogs` of `Transfer` (ERC-20), in ranges that
 * public nodes take, and no more than 24 calls.
 *
 * @returns the transfers, and the last block looked at: where to go on next time, `scannedTo + 1`
 * @throws RpcUnavailableError when no node answers; NodeRpcError when it refuses even a single block
 */
export async function fetchIncomingTransfers(
  rpc: Rpc,
  query: TransferQuery,
): Promise<{ readonly transfers: readonly IncomingTransfer[]; readonly scannedTo: bigint }> {
  if (query.tokens.length === 0) return { transfers: [], scannedTo: query.toBlock }
  const transfers: IncomingTransfer[] = []
  let next = query.fromBlock
  let span = BLOCKS_PER_CALL
  for (let callCount = 0; callCount < MAX_CALLS && next <= query.toBlock; callCount += 1) {
    const last = next + span - 1n < query.toBlock ? next + span - 1n : query.toBlock
    const found = await fetchRange(rpc, query, next, last)
    if (found) {
      transfers.push(...found)
      next = last + 1n
    } else {
      span = (last - next + 1n) / 2n
    }
  }
  return { transfers, scannedTo: next - 1n }
}

/** @returns the transfers of some blocks; undefined when the node wants to be asked for fewer */
async function fetchRange(rpc: Rpc, query: TransferQuery, fromBlock: bigint, toBlock: bigint) {
  const filter = {
    address: query.tokens,
    topics: [TRANSFER_TOPIC, null, toTopic(query.address)],
    fromBlock: `0x${fromBlock.toString(16)}`,
    toBlock: `0x${toBlock.toString(16)}`,
  }
  try {
    const logs = parseLogs(await rpc.request('eth_getLogs', [filter]), MAX_LOGS_PER_CALL)
    return logs.filter((log) => isAskedFor(log, query, fromBlock, toBlock)).map(toTransfer)
  } catch (error) {
    if (error instanceof NodeRpcError && fromBlock < toBlock) return undefined
    throw error
  }
}

/** A node may slip in what was not asked for. Four topics are an ERC-721, whose last one is no amount. */
function isAskedFor(log: Log, query: TransferQuery, fromBlock: bigint, toBlock: bigint): boolean {
  return (
    query.tokens.some((token) => token.toLowerCase() === log.address) &&
    log.topics.length === 3 &&
    log.topics[0] === TRANSFER_TOPIC &&
    log.topics[2] === toTopic(query.address) &&
    decodeWord(log.data) !== undefined &&
    log.blockNumber >= fromBlock &&
    log.blockNumber <= toBlock
  )
}

function toTransfer(log: Log): IncomingTransfer {
  return {
    token: log.address,
    sender: `0x${log.topics[1]?.slice(-40) ?? ''}`,
    amount: decodeWord(log.data) ?? 0n,
    blockNumber: log.blockNumber,
    hash: log.transactionHash,
    logIndex: log.logIndex,
  }
}
