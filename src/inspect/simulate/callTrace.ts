import * as v from 'valibot'
import { HexData, Quantity } from '../../protocol/primitives.ts'
import { createRevert } from './revert.ts'
import type { Run } from './run.ts'
import { createBadSimulationError, MAX_LOGS, NodeRunLogs, type RunLog, toRunLog } from './runLog.ts'

/** What a trace is to tell: the calls that `readCallTrace` reads, with their events. */
export const callTracer = { tracer: 'callTracer', tracerConfig: { withLog: true } }

/** More calls within calls than any transaction that a person would look at. */
const MAX_FRAMES = 5_000

/** One call within a transaction; the calls it makes itself are looked at in turn. */
const Frame = v.object({
  error: v.optional(v.string()),
  output: v.nullish(HexData),
  logs: v.nullish(NodeRunLogs),
  calls: v.nullish(v.array(v.unknown())),
})
const RootFrame = v.object({ ...Frame.entries, gasUsed: v.optional(Quantity) })

type Traced =
  | Extract<Run, { status: 'reverted' }>
  | Omit<Extract<Run, { status: 'succeeded' }>, 'before' | 'after'>

/**
 * Reads what geth's `callTracer` gives, with logs.
 *
 * @throws RpcUnavailableError if it is no such trace, or longer than 5,000 calls or 2,000 events
 */
export function readCallTrace(trace: unknown): Traced {
  const parsed = v.safeParse(RootFrame, trace)
  if (!parsed.success) throw createBadSimulationError()
  const root = parsed.output
  if (root.error !== undefined) return createRevert(root.output, root.error) as Traced
  return {
    status: 'succeeded',
    logs: collectLogs(root),
    gasUsed: root.gasUsed === undefined ? undefined : BigInt(root.gasUsed),
  }
}

/** What happened in a call that failed was undone, with all that it called. */
function collectLogs(root: v.InferOutput<typeof Frame>): readonly RunLog[] {
  const logs: RunLog[] = []
  const waiting: unknown[] = [root]
  for (let count = 0; waiting.length > 0; count += 1) {
    const parsed = v.safeParse(Frame, waiting.pop())
    if (!parsed.success || count > MAX_FRAMES || logs.length > MAX_LOGS) throw createBadSimulationError()
    if (parsed.output.error !== undefined) continue
    logs.push(...(parsed.output.logs ?? []).map(toRunLog))
    waiting.push(...(parsed.output.calls ?? []).slice(0, MAX_FRAMES))
  }
  return logs
}
