import type { Rpc } from '../../chains/rpc/rpc.ts'
import { lowerCase } from '../../defi/swap.ts'
import { wrappedNativeTokens } from '../../defi/wrappedNative/wrappedNativeTokens.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import { findGuise, withGasLimit } from './guise.ts'
import { createSingleLocalRunner } from './localRunner.ts'
import type { Watched } from './measure.ts'
import { measureRuns } from './measureRuns.ts'
import type { SimulationMethod, SimulationOutcome } from './outcome.ts'
import type { Runner } from './run.ts'
import { runByCall } from './runByCall.ts'
import { runBySimulateV1 } from './runBySimulateV1.ts'
import { runByTrace } from './runByTrace.ts'
import { type SimulationWay, tryWays } from './tryWays.ts'

/** From the way that tells most to the way that tells least. */
const createRunners = (nowMs: number): readonly (readonly [SimulationMethod, Runner])[] => [
  ['eth_simulateV1', runBySimulateV1],
  ['debug_traceCall', runByTrace],
  ['local', createSingleLocalRunner(nowMs)],
  ['eth_call', runByCall],
]

export type SimulationRequest = Watched & {
  readonly rpc: Rpc
  readonly transaction: TransactionRequest
  /** ms since 1970. */
  readonly nowMs: number
}

/**
 * Runs a transaction on the chain's newest state without sending it, and tells what it changes for its sender.
 * `eth_simulateV1`; where the node refuses that, `debug_traceCall`; then a machine of our own; then `eth_call`.
 *
 * @returns never rejects because of a node: what can't be found out is `unavailable`
 */
export async function simulateTransaction(request: SimulationRequest): Promise<SimulationOutcome> {
  const [outcome] = await tryWays(
    createRunners(request.nowMs).map(([method, run]) => [method, toWay(method, run, request)]),
    { ...request, count: 1 },
  )
  if (!outcome) throw new TypeError('One transaction has one outcome')
  return outcome
}

function toWay(
  method: SimulationMethod,
  run: Runner,
  { rpc, transaction, assets, position }: SimulationRequest,
): SimulationWay[1] {
  const measured = {
    account: lowerCase(transaction.from),
    wrapped: wrappedNativeTokens[rpc.chainId],
    watched: [{ assets, position }],
  }
  return (place) =>
    measureRuns(
      async ([probes = []], disguise) => {
        const tried = disguise ? withGasLimit(transaction, disguise.gasUsed[0]) : transaction
        return [await run({ ...place, rpc, transaction: tried, probes, guise: disguise?.guise })]
      },
      { ...measured, guise: findGuise(rpc, method) },
    )
}
