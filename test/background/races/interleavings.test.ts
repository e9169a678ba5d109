import { expect, test } from 'vitest'
import { checkWorld } from './support/checkWorld.ts'
import { prepareWorlds } from './support/raceWorld.ts'
import { listSeeds, shareOf } from './support/seeds.ts'
import { signingSteps } from './support/steps.ts'
import { walkAll } from './support/walkAll.ts'

const seeds = listSeeds(900)
/** Worlds that are walked through at once: one waits while another goes on. */
const AT_ONCE = 12

test(`A12: what is signed is what was shown, or nothing is, whatever happens meanwhile (${seeds.length} seeds)`, async () => {
  const enter = await prepareWorlds()
  const found = await walkAll({
    seeds,
    lanes: Array.from({ length: AT_ONCE }, () => enter),
    steps: signingSteps,
    check: checkWorld,
  })
  // Walks on which nothing is ever signed, or nothing ever in the way, would prove nothing.
  expect(found.signed).toBeGreaterThan(shareOf(seeds, 1 / 4))
  expect(found.refused).toBeGreaterThan(shareOf(seeds, 1 / 4))
}, 600_000)
