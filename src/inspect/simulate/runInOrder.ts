import * as v from 'valibot'
import { NodeRpcError } from '../../chains/rpc/nodeRpcError.ts'
import { fromAmount, HexData, Quantity } from '../../protocol/primitives.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import { BALANCE_CODE } from './callObject.ts'
import { layOut } from './layOut.ts'
import type { OrderedRequest, OrderedRun, OrderedRunner } from './orderedRun.ts'
import { createRevert, readRefusal } from './revert.ts'
import type { Answer, Run } from './run.ts'
import { createBadSimulationError, NodeRunLogs, toRunLog } from './runLog.ts'

const NodeCall = v.object({
  status: v.picklist(['0x0', '0x1']),
  returnData: HexData,
  gasUsed: Quantity,
  logs: v.optional(NodeRunLogs, []),
  error: v.nullish(v.object({ message: v.optional(v.string(), '') })),
})
type NodeCall = v.InferOutput<typeof NodeCall>

/**
 * Runs transactions in one made-up block, with probes between them: one request, however many there are.
 *
 * They pay for no gas, unless they are to look as if carried out, and keep the account's real balance: the change of the
 * coin is without the fee, and what the account can't pay for fails. `eth_simulateV1`.
 * @see https://github.com/ethereum/execution-apis (eth_simulateV1)
 */
export const runInOrder: OrderedRunner = async (request) => {
  try {
    return await runBlock(request)
  } catch (error) {
    const refusal = error instanceof NodeRpcError ? readRefusal(error) : undefined
    if (!refusal || request.steps.length === 1 || request.guise) throw error
    return runWhatGoes(request, refusal)
  }
}

/** Nodes that refuse all because one can't be paid for don't say which one: halving finds it in five requests of twenty. */
async function runWhatGoes(request: OrderedRequest, refused: Run): Promise<OrderedRun> {
  const { steps } = request
  let good: { count: number; runs: readonly Run[] } = { count: 0, runs: [] }
  let bad: { count: number; run: Run } = { count: steps.length, run: refused }
  while (bad.count - good.count > 1) {
    const count = (good.count + bad.count) >> 1
    try {
      const ran = await runBlock({ ...request, steps: steps.slice(0, count) })
      good = { count, runs: ran.steps }
    } catch (error) {
      const refusal = error instanceof NodeRpcError ? readRefusal(error) : undefined
      if (!refusal) throw error
      bad = { count, run: refusal }
    }
  }
  return {
    steps: [...good.runs, ...steps.slice(good.count).map(() => bad.run)],
    whole: good.runs.find(({ status }) => status === 'reverted') ?? bad.run,
  }
}

async function runBlock(request: OrderedRequest): Promise<OrderedRun> {
  const { rpc, steps, scratchAddress, guise } = request
  const { calls, places, findAnswers } = layOut(request)
  const block = {
    ...(guise && { blockOverrides: guise.block }),
    stateOverrides: { [scratchAddress]: { code: BALANCE_CODE } },
    calls,
  }
  const asked = { blockStateCalls: [block], validation: false }
  const answers = parseCalls(await rpc.request('eth_simulateV1', [asked, 'latest']), calls.length)
  const main = places.flatMap((place) => answers[place] ?? [])
  const firstFailed = main.findIndex(({ status }) => status === '0x0')
  const failed = main[firstFailed]
  const revert = failed && createRevert(failed.returnData, wordsOf(failed, steps[firstFailed]?.transaction))
  const read = (gap: number, probes: OrderedRequest['probes']) =>
    findAnswers(gap, probes).map((place) => toAnswer(answers[place]))
  return {
    steps: steps.map(({ probes }, index) =>
      revert && index >= firstFailed
        ? revert
        : toRun(main.slice(index, index + 1), read(index, probes), read(index + 1, probes)),
    ),
    whole: revert ?? toRun(main, read(0, request.probes), read(steps.length, request.probes)),
  }
}

/** Not every node says that it was the gas; that all of it is gone says the same. */
function wordsOf({ gasUsed, error }: NodeCall, transaction: TransactionRequest | undefined): string {
  const isUsedUp = transaction?.gas !== undefined && BigInt(gasUsed) >= fromAmount(transaction.gas)
  return isUsedUp ? 'out of gas' : (error?.message ?? '')
}

function parseCalls(answer: unknown, count: number): readonly NodeCall[] {
  const Blocks = v.strictTuple([v.object({ calls: v.pipe(v.array(NodeCall), v.length(count)) })])
  const parsed = v.safeParse(Blocks, answer)
  if (!parsed.success) throw createBadSimulationError()
  return parsed.output[0].calls
}

function toRun(main: readonly NodeCall[], before: readonly Answer[], after: readonly Answer[]): Run {
  return {
    status: 'succeeded',
    logs: main.flatMap(({ logs }) => logs.map(toRunLog)),
    before,
    after,
    gasUsed: main.reduce((sum, { gasUsed }) => sum + BigInt(gasUsed), 0n),
  }
}

function toAnswer(call: NodeCall | undefined): Answer {
  return call?.status === '0x1' && call.returnData !== '0x' ? call.returnData : undefined
}
