import type { Runner } from './run.ts'
import { runInOrder } from './runInOrder.ts'

/** Runs the probes, the transaction and the probes again in one made-up block. `eth_simulateV1`. */
export const runBySimulateV1: Runner = async ({ transaction, probes, ...request }) => {
  const { whole } = await runInOrder({ ...request, steps: [{ transaction, probes: [] }], probes })
  return whole
}
