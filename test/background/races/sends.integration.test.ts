import { parseTransaction } from 'viem'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startOwnChain } from '../support/ownChain.ts'
import { checkWorld } from './support/checkWorld.ts'
import { fundAccounts } from './support/fundAccounts.ts'
import { ACCOUNTS, type Enter, prepareWorlds, type World } from './support/raceWorld.ts'
import { listSeeds, shareOf } from './support/seeds.ts'
import { sendingSteps } from './support/steps.ts'
import { walkAll } from './support/walkAll.ts'

const seeds = listSeeds(1_000)
/** Walks at once, each with accounts of its own on the two chains that they share: more have one processor wait for itself. */
const LANES = 4
/** Far from the devnet's own accounts. */
const FIRST_INDEX = 100

let second: Awaited<ReturnType<typeof startOwnChain>>
beforeAll(async () => {
  second = await startOwnChain([], 8453)
}, 60_000)
afterAll(() => second.stop())

test(`A12: what is sent is what was shown, byte for byte, or nothing is (${seeds.length} seeds)`, async () => {
  const nodes = { 'eip155:31337': inject('rpcUrl'), 'eip155:8453': second.rpcUrl }
  const lanes: Enter[] = []
  for (const [lane] of [...Array(LANES).entries()]) {
    const firstIndex = FIRST_INDEX + lane * ACCOUNTS
    for (const rpcUrl of Object.values(nodes)) await fundAccounts(rpcUrl, firstIndex, ACCOUNTS)
    lanes.push(await prepareWorlds(nodes, firstIndex))
  }
  /** Transactions by the number of their chain. */
  const sent: Record<number, number> = { 31337: 0, 8453: 0 }
  const check = (world: World) => {
    for (const raw of world.raws) {
      const { chainId = 0 } = parseTransaction(raw)
      sent[chainId] = (sent[chainId] ?? 0) + 1
    }
    return checkWorld(world)
  }
  const found = await walkAll({ seeds, lanes, steps: sendingSteps, check })
  // Walks on which nothing is ever signed, or nothing ever in the way, would prove nothing.
  expect(found.signed).toBeGreaterThan(shareOf(seeds, 1 / 4))
  expect(found.refused).toBeGreaterThan(shareOf(seeds, 1 / 4))
  for (const count of Object.values(sent)) expect(count).toBeGreaterThan(shareOf(seeds, 1 / 20))
}, 600_000)
