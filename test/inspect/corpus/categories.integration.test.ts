import { expect, inject, it } from 'vitest'
import { countCategories } from './categories.ts'
import { corpus } from './corpus.ts'
import { createWorld } from './world.ts'

it('the corpus holds enough of every kind of request that people are asked or robbed with', async () => {
  const world = await createWorld({ rpcUrl: inject('rpcUrl'), deployments: inject('deployments') })
  const counted = countCategories(world, corpus(world))
  const lacking = counted
    .filter(({ found, attacks, benign }) => found.attacks < attacks || found.benign < benign)
    .map(({ name, found }) => `${name}: ${found.attacks} attacks, ${found.benign} benign`)
  expect(lacking).toEqual([])
})
