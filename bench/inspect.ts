import { findFreePort } from '../devnet/findFreePort.ts'
import { startDevnet } from '../devnet/startDevnet.ts'
import { formatScore, measureCorpus } from '../test/inspect/corpus/measure.ts'
import { formatSent, measureSent } from '../test/inspect/corpus/sent/measureSent.ts'
import { createWorld } from '../test/inspect/corpus/world.ts'

/**
 * Puts the labelled corpus to the inspection, on a devnet of its own, and prints recall, false alarms, and how much of
 * what was explained the chain then did to the smallest unit.
 */
export async function main(): Promise<void> {
  const devnet = await startDevnet({ port: await findFreePort() })
  try {
    const world = await createWorld(devnet)
    const score = await measureCorpus(world)
    const sent = await measureSent(world)
    console.log([...formatScore(score), ...formatSent(sent)].join('\n'))
    if (score.recall < 0.95 || score.falseAlarms > 0.02 || sent.wrong.length > 0) process.exitCode = 1
  } finally {
    await devnet.stop()
  }
}
