import type { OrderedRunner } from './orderedRun.ts'
import type { Runner } from './run.ts'

/** How long the wallet's own machine may take in all, in ms; what waits for it has other things to ask, too. */
const PATIENCE_MS = 4_500

/**
 * Makes a way to run transactions in order without the node's help, for one trial. The machine is large, and is loaded
 * when it is first needed.
 *
 * @param nowMs ms since 1970
 */
export function createLocalRunner(nowMs: number): OrderedRunner {
  let running: Promise<OrderedRunner> | undefined
  return async (request) => {
    running ??= load(nowMs)
    return (await running)(request)
  }
}

/** @returns the same way for a single transaction */
export function createSingleLocalRunner(nowMs: number): Runner {
  const run = createLocalRunner(nowMs)
  return async ({ transaction, probes, ...request }) => {
    const { whole } = await run({ ...request, steps: [{ transaction, probes: [] }], probes })
    return whole
  }
}

async function load(nowMs: number): Promise<OrderedRunner> {
  const { createLocalRun } = await import('./local/runLocally.ts')
  return createLocalRun({ nowMs, untilMs: Date.now() + PATIENCE_MS })
}
