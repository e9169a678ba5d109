import { expect, inject, test } from 'vitest'
import { checkWorld } from './support/checkWorld.ts'
import { prepareWorlds } from './support/raceWorld.ts'
import { sendingSteps } from './support/steps.ts'
import { walkAll } from './support/walkAll.ts'

const SEEDS = 100

test(`A12: what is sent is what was shown, byte for byte, or nothing is (${SEEDS} seeds)`, async () => {
  const enter = await prepareWorlds(inject('rpcUrl'))
  // One after the other: they share the accounts of one chain.
  const found = await walkAll({ seeds: SEEDS, atOnce: 1, enter, steps: sendingSteps, check: checkWorld })
  expect(found.signed).toBeGreaterThan(SEEDS / 4)
  expect(found.refused).toBeGreaterThan(SEEDS / 4)
}, 600_000)
