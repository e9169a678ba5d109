import { expect, inject, it } from 'vitest'
import { corpus } from './corpus.ts'
import { formatScore, measureCorpus } from './measure.ts'
import { createWorld } from './world.ts'

it('the corpus: at least 95 % of attacks are named, at most 2 % of what is benign raises an alarm', async () => {
  const world = await createWorld({ rpcUrl: inject('rpcUrl'), deployments: inject('deployments') })
  const scenarios = corpus(world)
  expect(scenarios.length).toBeGreaterThanOrEqual(500)
  expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length)
  const score = await measureCorpus(world)
  const told = formatScore(score).join('\n')
  expect(score.recall, told).toBeGreaterThanOrEqual(0.95)
  expect(score.falseAlarms, told).toBeLessThanOrEqual(0.02)
}, 300_000)
