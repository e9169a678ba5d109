import { findFreePort } from '../devnet/findFreePort.ts'
import { startDevnet } from '../devnet/startDevnet.ts'
import { countCategories } from '../test/inspect/corpus/categories.ts'
import { corpus } from '../test/inspect/corpus/corpus.ts'
import { formatScore, measureCorpus } from '../test/inspect/corpus/measure.ts'
import { measureWays } from '../test/inspect/corpus/measureWays.ts'
import { formatSent, measureSent } from '../test/inspect/corpus/sent/measureSent.ts'
import { createWorld } from '../test/inspect/corpus/world.ts'

/** Scenarios that are put to the inspection in each of its ways to try something out. */
const SAMPLE = 60

/**
 * Puts the labelled corpus to the inspection, on a devnet of its own, and prints recall, false alarms, and how much of
 * what was explained the chain then did to the smallest unit.
 */
export async function main(): Promise<void> {
  const devnet = await startDevnet({ port: await findFreePort() })
  try {
    const world = await createWorld(devnet)
    const score = await measureCorpus(world)
    const ways = await measureWays(world, SAMPLE)
    const sent = await measureSent(world)
    const kinds = countCategories(world, corpus(world)).map(
      ({ name, found }) => `  ${name}: ${found.attacks} attacks, ${found.benign} benign`,
    )
    const byWay = ways.flatMap(({ way, score: found }) => [
      `by ${way}, a sample (${[...found.methods].map((entry) => entry.join(' ')).join(', ')}):`,
      ...formatScore(found).map((line) => `  ${line}`),
    ])
    console.log([...formatScore(score), ...byWay, ...formatSent(sent), 'of each kind:', ...kinds].join('\n'))
    const isGood = [score, ...ways.map((way) => way.score)].every(
      ({ recall, falseAlarms }) => recall >= 0.95 && falseAlarms <= 0.02,
    )
    if (!isGood || sent.wrong.length > 0) process.exitCode = 1
  } finally {
    await devnet.stop()
  }
}
