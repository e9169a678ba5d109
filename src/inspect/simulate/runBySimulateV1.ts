import * as v from 'valibot'
import { HexData, Quantity } from '../../protocol/primitives.ts'
import { BALANCE_CODE, toCallObject, toProbeCall } from './callObject.ts'
import { createRevert } from './revert.ts'
import type { Answer, Run, Runner } from './run.ts'
import { createBadSimulationError, MAX_LOGS, NodeRunLog, toRunLog } from './runLog.ts'

const NodeCall = v.object({
  status: v.picklist(['0x0', '0x1']),
  returnData: HexData,
  gasUsed: Quantity,
  logs: v.optional(v.pipe(v.array(NodeRunLog), v.maxLength(MAX_LOGS)), []),
  error: v.nullish(v.object({ message: v.optional(v.string(), '') })),
})

/**
 * Runs the probes, the transaction and the probes again in one made-up block. `eth_simulateV1`.
 *
 * The transaction pays for no gas and keeps the account's real balance, so that the change of the coin is without
 * the fee, and what the account can't pay for fails.
 * @see https://github.com/ethereum/execution-apis (eth_simulateV1)
 */
export const runBySimulateV1: Runner = async ({ rpc, transaction, probes, scratchAddress }) => {
  const questions = probes.map((probe) => toProbeCall(probe, scratchAddress))
  const block = {
    stateOverrides: { [scratchAddress]: { code: BALANCE_CODE } },
    calls: [...questions, toCallObject(transaction), ...questions],
  }
  const request = { blockStateCalls: [block], validation: false }
  const calls = parseCalls(await rpc.request('eth_simulateV1', [request, 'latest']), block.calls.length)
  return readCalls(calls, probes.length)
}

type NodeCall = v.InferOutput<typeof NodeCall>

function parseCalls(answer: unknown, count: number): readonly NodeCall[] {
  const Blocks = v.strictTuple([v.object({ calls: v.pipe(v.array(NodeCall), v.length(count)) })])
  const parsed = v.safeParse(Blocks, answer)
  if (!parsed.success) throw createBadSimulationError()
  return parsed.output[0].calls
}

function readCalls(calls: readonly NodeCall[], probeCount: number): Run {
  const main = calls[probeCount]
  if (!main) throw createBadSimulationError()
  if (main.status === '0x0') return createRevert(main.returnData, main.error?.message ?? '')
  return {
    status: 'succeeded',
    logs: main.logs.map(toRunLog),
    before: calls.slice(0, probeCount).map(toAnswer),
    after: calls.slice(probeCount + 1).map(toAnswer),
    gasUsed: BigInt(main.gasUsed),
  }
}

function toAnswer({ status, returnData }: NodeCall): Answer {
  return status === '0x1' && returnData !== '0x' ? returnData : undefined
}
