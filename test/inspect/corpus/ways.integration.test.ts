import { expect, inject, it } from 'vitest'
import { measureWays } from './measureWays.ts'
import { createWorld } from './world.ts'

/** Of the corpus; `npm run bench:inspect` takes more. */
const SAMPLE = 30

it('whichever way a node leaves to try things out, attacks are found and no alarm is false', async () => {
  const world = await createWorld({ rpcUrl: inject('rpcUrl'), deployments: inject('deployments') })
  const scores = await measureWays(world, SAMPLE)
  expect(scores.map(({ way }) => way)).toEqual(['eth_simulateV1', 'debug_traceCall', 'local'])
  for (const { way, score } of scores) {
    const { attacks, benign, recall, falseAlarms, wrong, methods } = score
    const told = wrong.map(({ scenario, said }) => `${scenario.name}: ${said.join(', ')}`)
    expect({ way, told, recall, falseAlarms, count: attacks + benign }).toEqual({
      ...{ way, told: [], recall: 1, falseAlarms: 0, count: SAMPLE },
    })
    // What fails when it is tried out has no way of its own; several calls in order can't be traced.
    expect(methods.get(way)).toBeGreaterThan(SAMPLE / 2)
    expect(methods.has('eth_call')).toBe(false)
  }
}, 240_000)
