import type { Rpc } from '../rpc/rpc.ts'
import type { Log } from '../transactions/log.ts'
import { fetchLogs } from './fetchLogs.ts'
import type { LogFilter } from './logFilter.ts'
import type { ScanProgress } from './scanProgress.ts'

type Scan = {
  readonly filters: readonly LogFilter[]
  /** What an earlier call came to; undefined to begin. */
  readonly progress: ScanProgress | undefined
  readonly newest: number
  /** Requests to be made at most; the search is gone on with by another call. */
  readonly maxCalls: number
}

/** How much less to ask for when the node finds a range too long. */
const SHRINK = 8
/** The newest blocks are looked at again: they may have been replaced. */
const LOOK_AGAIN_BLOCKS = 64

/**
 * Searches a chain for events, the newest first, in ranges that the node takes: the whole chain at once where it lets
 * one, else as many blocks as it likes. `eth_getLogs`.
 *
 * @returns the events that were found now, and how far the search has come: never past a block that was not looked at
 * @throws RpcUnavailableError when no node answers; NodeRpcError when it refuses even a single block
 */
export async function scanLogs(
  rpc: Rpc,
  { filters, progress, newest, maxCalls }: Scan,
): Promise<{ readonly logs: readonly Log[]; readonly progress: ScanProgress }> {
  const logs: Log[] = []
  let callsLeft = maxCalls
  // A chain that is shorter than it was has been started anew.
  const isUsable = progress && progress.to <= newest && progress.from <= progress.to
  let done = isUsable ? progress : begin(newest, progress?.span)
  let span = done.span
  let mayGrow = true
  for (
    let next = nextRange(done, newest, span);
    next && callsLeft > 0;
    next = nextRange(done, newest, span)
  ) {
    const { first, last } = next
    callsLeft -= filters.length
    const found = await fetchAll(rpc, filters, next)
    const length = last - first + 1
    if (found) {
      logs.push(...found)
      if (mayGrow && length === span) span *= 2
      done = { from: Math.min(done.from, first), to: Math.max(done.to, last), span }
    } else {
      mayGrow = false
      span = Math.max(1, Math.floor(length / SHRINK))
      done = { ...done, span }
    }
  }
  return { logs, progress: done }
}

/** Nothing is searched yet: `from` is the block after the newest one. What the node takes may be known already. */
function begin(newest: number, span = newest + 1): ScanProgress {
  return { from: newest + 1, to: newest, span }
}

/** First what is new, oldest first, so that what was searched stays in one piece; then what is old, newest first. */
function nextRange({ from, to }: ScanProgress, newest: number, span: number) {
  if (to < newest) {
    const first = Math.max(from, to + 1 - Math.min(LOOK_AGAIN_BLOCKS, span - 1))
    return { first, last: Math.min(newest, first + span - 1) }
  }
  if (from === 0) return undefined
  return { first: Math.max(0, from - span), last: from - 1 }
}

/** @returns the events of some blocks; undefined when the node wants to be asked for fewer */
async function fetchAll(
  rpc: Rpc,
  filters: readonly LogFilter[],
  range: { readonly first: number; readonly last: number },
): Promise<readonly Log[] | undefined> {
  const found: Log[] = []
  for (const filter of filters) {
    const logs = await fetchLogs(rpc, filter, range)
    if (!logs) return undefined
    found.push(...logs)
  }
  return found
}
