import { NodeRpcError } from '../rpc/nodeRpcError.ts'
import type { Rpc } from '../rpc/rpc.ts'
import { RpcUnavailableError } from '../rpc/rpcErrors.ts'
import { type Log, parseLogs } from '../transactions/log.ts'
import { type LogFilter, matchesFilter } from './logFilter.ts'

/** Nodes give ten thousand; more is no answer but a flood. */
const MAX_LOGS = 20_000
/** Failures that a shorter range may mend: it was too much to send, or took too long to find. */
const SHORTER_HELPS: readonly string[] = ['tooLarge', 'timeout', 'httpStatus', 'badResult', 'refused']
/** Shorter than this, it is not the range that takes long. */
const SHORT_RANGE = 1_000

/**
 * Asks for the events of some blocks. `eth_getLogs`.
 *
 * @returns undefined when the node wants to be asked for fewer blocks, or can't answer for so many
 * @throws RpcUnavailableError when no node answers; NodeRpcError when it refuses a single block
 */
export async function fetchLogs(
  rpc: Rpc,
  filter: LogFilter,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<readonly Log[] | undefined> {
  const range = { fromBlock: `0x${first.toString(16)}`, toBlock: `0x${last.toString(16)}` }
  try {
    const { topics, addresses } = filter
    const asked = { topics, ...range, ...(addresses && { address: addresses }) }
    const logs = parseLogs(await rpc.request('eth_getLogs', [asked]), MAX_LOGS)
    return logs.filter(
      (log) => matchesFilter(log, filter) && log.blockNumber >= first && log.blockNumber <= last,
    )
  } catch (error) {
    if (mayBeTooMuch(error, last - first + 1)) return undefined
    throw error
  }
}

function mayBeTooMuch(error: unknown, blockCount: number): boolean {
  if (error instanceof NodeRpcError) return blockCount > 1
  if (!(error instanceof RpcUnavailableError)) return false
  const timedOut = error.failures.includes('timeout')
  if (timedOut && blockCount <= SHORT_RANGE) return false
  return blockCount > 1 && error.failures.some((failure) => SHORTER_HELPS.includes(failure))
}
