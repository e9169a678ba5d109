import * as v from 'valibot'
import { HexData, Quantity } from '../../protocol/primitives.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import { BALANCE_CODE, toCallObject, toProbeCall } from './callObject.ts'
import { createRevert } from './revert.ts'
import type { Answer, Run, Runner, RunRequest } from './run.ts'
import { createBadSimulationError, MAX_LOGS, NodeRunLog, toRunLog } from './runLog.ts'

const NodeCall = v.object({
  status: v.picklist(['0x0', '0x1']),
  returnData: HexData,
  gasUsed: Quantity,
  logs: v.optional(v.pipe(v.array(NodeRunLog), v.maxLength(MAX_LOGS)), []),
  error: v.nullish(v.object({ message: v.optional(v.string(), '') })),
})
type NodeCall = v.InferOutput<typeof NodeCall>

/** What is run: `measured` between two rounds of probes, on the state that `preceding` leaves. */
export type Ordered = {
  readonly preceding: readonly TransactionRequest[]
  readonly measured: readonly TransactionRequest[]
}

/** @returns a way to run several transactions of one account in order, as one `Run`. `eth_simulateV1` */
export function createOrderedRunner(ordered: Ordered): Runner {
  return (request) => runInOrder(request, ordered)
}

/**
 * Runs transactions in one made-up block, with probes before and after those that are measured.
 *
 * They pay for no gas and keep the account's real balance, so that the change of the coin is without the fee, and what
 * the account can't pay for fails. The first that fails decides.
 * @see https://github.com/ethereum/execution-apis (eth_simulateV1)
 */
export async function runInOrder(
  { rpc, probes, scratchAddress }: Pick<RunRequest, 'rpc' | 'probes' | 'scratchAddress'>,
  { preceding, measured }: Ordered,
): Promise<Run> {
  const questions = probes.map((probe) => toProbeCall(probe, scratchAddress))
  const block = {
    stateOverrides: { [scratchAddress]: { code: BALANCE_CODE } },
    calls: [...preceding.map(toCallObject), ...questions, ...measured.map(toCallObject), ...questions],
  }
  const request = { blockStateCalls: [block], validation: false }
  const calls = parseCalls(await rpc.request('eth_simulateV1', [request, 'latest']), block.calls.length)
  return readCalls(calls, { preceding: preceding.length, probes: probes.length, measured: measured.length })
}

function parseCalls(answer: unknown, count: number): readonly NodeCall[] {
  const Blocks = v.strictTuple([v.object({ calls: v.pipe(v.array(NodeCall), v.length(count)) })])
  const parsed = v.safeParse(Blocks, answer)
  if (!parsed.success) throw createBadSimulationError()
  return parsed.output[0].calls
}

type Counts = { readonly preceding: number; readonly probes: number; readonly measured: number }

function readCalls(calls: readonly NodeCall[], counts: Counts): Run {
  const start = counts.preceding + counts.probes
  const before = calls.slice(counts.preceding, start)
  const main = calls.slice(start, start + counts.measured)
  const failed = [...calls.slice(0, counts.preceding), ...main].find(({ status }) => status === '0x0')
  if (failed) return createRevert(failed.returnData, failed.error?.message ?? '')
  return {
    status: 'succeeded',
    logs: main.flatMap(({ logs }) => logs.map(toRunLog)),
    before: before.map(toAnswer),
    after: calls.slice(start + counts.measured).map(toAnswer),
    gasUsed: main.reduce((sum, { gasUsed }) => sum + BigInt(gasUsed), 0n),
  }
}

function toAnswer({ status, returnData }: NodeCall): Answer {
  return status === '0x1' && returnData !== '0x' ? returnData : undefined
}
