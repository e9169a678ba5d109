import { findFreePort } from '../devnet/findFreePort.ts'
import { startDevnet } from '../devnet/startDevnet.ts'
import { countCategories } from '../test/inspect/corpus/categories.ts'
import { corpus } from '../test/inspect/corpus/corpus.ts'
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
    const kinds = countCategories(world, corpus(world)).map(
      ({ name, found }) => `  ${name}: ${found.attacks} attacks, ${found.benign} benign`,
    )
    console.log([...formatScore(score), ...formatSent(sent), 'of each kind:', ...kinds].join('\n'))
    if (score.recall < 0.95 || score.falseAlarms > 0.02 || sent.wrong.length > 0) process.exitCode = 1
  } finally {
    await devnet.stop()
  }
}
