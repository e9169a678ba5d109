import { beforeAll, expect, inject, it } from 'vitest'
import { ruleMeanings } from '../../../scripts/docs/ruleMeanings.ts'
import { corpus } from './corpus.ts'
import { formatScore, measureCorpus, type Score } from './measure.ts'
import { createWorld, type World } from './world.ts'

let world: World
let score: Score
beforeAll(async () => {
  world = await createWorld({ rpcUrl: inject('rpcUrl'), deployments: inject('deployments') })
  score = await measureCorpus(world)
}, 300_000)

it('the corpus: at least 95 % of attacks are named, at most 2 % of what is benign raises an alarm', () => {
  const scenarios = corpus(world)
  expect(scenarios.length).toBeGreaterThanOrEqual(500)
  expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length)
  const told = formatScore(score).join('\n')
  expect(score.recall, told).toBeGreaterThanOrEqual(0.95)
  expect(score.falseAlarms, told).toBeLessThanOrEqual(0.02)
})

it('the corpus: every rule warns of a request in it', () => {
  expect(Object.keys(ruleMeanings).filter((id) => !score.raised.has(id))).toEqual([])
})
