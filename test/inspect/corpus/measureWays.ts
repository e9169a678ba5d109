// Loaded ahead: what is measured is the machine, and not how long its code takes to be read.
import '../../../src/inspect/simulate/local/runLocally.ts'
import { lackingFor, type Way, ways } from '../support/ways.ts'
import { corpus } from './corpus.ts'
import { measureCorpus, type Score } from './measure.ts'
import type { Scenario } from './scenario.ts'
import type { World } from './world.ts'

/** The wallet's own machine has some time for each, and is to have it to itself, as in the wallet. */
const AT_ONCE = 1

/** What a sample of the corpus came to in one of the ways. */
export type WayScore = { readonly way: Way; readonly score: Score }

/** @returns so many scenarios that are tried out, of all kinds: evenly through the corpus, attacks and benign ones apart */
export function pickTried(world: World, count: number): readonly Scenario[] {
  const tried = corpus(world).filter(
    ({ asked, secondNode }) => (asked.type === 'transaction' || asked.type === 'calls') && !secondNode,
  )
  return (['attack', 'benign'] as const).flatMap((label) => {
    const all = tried.filter((scenario) => scenario.label === label)
    const step = all.length / (count / 2)
    return Array.from({ length: count / 2 }, (_, index) => all[Math.floor(index * step)]).flatMap(
      (scenario) => scenario ?? [],
    )
  })
}

/** Puts a sample of the corpus to the inspection in each way to try something out, one way after the other. */
export async function measureWays(world: World, count: number): Promise<readonly WayScore[]> {
  const scenarios = pickTried(world, count)
  const scores: WayScore[] = []
  for (const way of ways) {
    const lacks = lackingFor[way]
    scores.push({ way, score: await measureCorpus(world, { scenarios, lacks, atOnce: AT_ONCE }) })
  }
  return scores
}
