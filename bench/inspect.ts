import { findFreePort } from '../devnet/findFreePort.ts'
import { startDevnet } from '../devnet/startDevnet.ts'
import { formatScore, measureCorpus } from '../test/inspect/corpus/measure.ts'
import { createWorld } from '../test/inspect/corpus/world.ts'

/** Puts the labelled corpus to the inspection, on a devnet of its own, and prints recall and false alarms. */
export async function main(): Promise<void> {
  const devnet = await startDevnet({ port: await findFreePort() })
  try {
    const score = await measureCorpus(await createWorld(devnet))
    console.log(formatScore(score).join('\n'))
    if (score.recall < 0.95 || score.falseAlarms > 0.02) process.exitCode = 1
  } finally {
    await devnet.stop()
  }
}
