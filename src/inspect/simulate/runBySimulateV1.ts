import type { Runner } from './run.ts'
import { runInOrder } from './runInOrder.ts'

/** Runs the probes, the transaction and the probes again in one made-up block. `eth_simulateV1`. */
export const runBySimulateV1: Runner = (request) =>
  runInOrder(request, { preceding: [], measured: [request.transaction] })
