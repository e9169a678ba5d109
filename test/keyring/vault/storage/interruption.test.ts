import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { openVault } from '../../../../src/keyring/vault/openVault.ts'
import type { SealedVault } from '../../../../src/keyring/vault/sealedVault.ts'
import { readVault } from '../../../../src/keyring/vault/storage/readVault.ts'
import { writeVault } from '../../../../src/keyring/vault/storage/writeVault.ts'
import {
  createDyingStores,
  createMemoryStores,
  type Death,
  deaths,
  type Stored,
} from '../../support/memoryStorage.ts'
import { type Generation, sampleHistory } from '../../support/sampleHistory.ts'

/** Generation n is at n - 1. */
let history: Generation[]
/** What both stores hold after each generation was written, and the mirror was there or not. */
const snapshots = new Map<string, Stored>()

beforeAll(async () => {
  history = await sampleHistory()
}, 120_000)

function generation(gen: number): Generation {
  const found = history[gen - 1]
  if (!found) throw new Error(`There is no generation ${gen}`)
  return found
}

/** The writes of one generation: a copy, the mark, the mirror, its mark, the other copy. */
const WRITES = 5
const places = deaths.flatMap((death) => Array.from({ length: WRITES }, (_, write) => ({ death, write })))

async function storeUpTo(gen: number): Promise<Stored> {
  const { main, mirror } = createMemoryStores()
  for (let next = 1; next <= gen; next++) await writeVault({ main, mirror }, generation(next).sealed)
  const stored = { main: main.stored, mirror: mirror.stored }
  snapshots.set(`${gen}`, stored)
  return stored
}

/** @returns a copy of what is stored after a generation */
async function startFrom(gen: number): Promise<Stored> {
  const { main, mirror } = snapshots.get(`${gen}`) ?? (await storeUpTo(gen))
  return { main: new Map(main), mirror: new Map(mirror) }
}

/** Writes a generation on stores that die at some write. @returns true if they outlived the writing */
async function writeAndDie(stored: Stored, gen: number, at: { write: number; death: Death }) {
  const stores = createDyingStores(stored, at.write, at.death)
  const written = await writeVault(stores, generation(gen).sealed).then(
    () => true,
    () => false,
  )
  // The writer bears with a mirror that fails; that the worker died in the middle of it is nothing it could know of.
  return written && at.write >= WRITES
}

/** Starts anew on what is stored, and makes sure that the vault opens, whole. @returns its generation; 0 for none */
async function reopen(stored: Stored): Promise<number> {
  const { main, mirror } = createMemoryStores(stored)
  const reading = await readVault({ main, mirror })
  for (const [store, memory] of [
    [stored.main, main],
    [stored.mirror, mirror],
  ] as const) {
    for (const [key, value] of memory.stored) store.set(key, value)
  }
  if (!('sealed' in reading)) return reading.status === 'none' ? 0 : -1
  const { gen } = reading.sealed
  const { dataKey, accounts } = generation(gen)
  const contents = await openVault(reading.sealed, dataKey)
  expect(contents.wallets[0]?.accounts.length).toBe(accounts)
  expectSameSlots(stored, gen)
  return gen
}

/** No copy that is left opens by anything that does not open the newest. */
function expectSameSlots({ main, mirror }: Stored, gen: number): void {
  const copies = [main.get('vault.a'), main.get('vault.b'), mirror.get('vault.mirror')]
  for (const copy of copies as SealedVault[]) expect(copy.slots).toEqual(generation(gen).sealed.slots)
}

describe('a vault whose writing is cut short', () => {
  it.each(places)('opens as it was or as it was to be: death $death write $write', async (at) => {
    for (let gen = 2; gen <= history.length; gen++) {
      const stored = await startFrom(gen - 1)
      await writeAndDie(stored, gen, at)
      expect([gen - 1, gen], generation(gen).event).toContain(await reopen(stored))
    }
  })

  it('is not taken for a new wallet once a copy of it was stored', async () => {
    for (const at of places.filter(({ death }) => death !== 'torn')) {
      const stored = { main: new Map<string, unknown>(), mirror: new Map<string, unknown>() }
      await writeAndDie(stored, 1, at)
      expect(await reopen(stored)).toBe(stored.main.size === 0 ? 0 : 1)
    }
  })

  it('opens even if the main store is wiped at any moment after the mirror was written', async () => {
    for (const at of places.filter(({ write }) => write >= 3)) {
      const stored = await startFrom(2)
      await writeAndDie(stored, 3, at)
      stored.main.clear()
      expect(await reopen(stored)).toBe(3)
    }
  })

  it('loses nothing in 1000 lives of random deaths', { timeout: 300_000 }, async () => {
    const death = fc.record({
      write: fc.integer({ min: 0, max: WRITES + 1 }),
      death: fc.constantFrom(...deaths),
    })
    const live = async (from: number, fates: readonly { write: number; death: Death }[]) => {
      let reached = Math.min(from, history.length - 1)
      const stored = await startFrom(reached)
      for (const fate of fates) {
        if (reached === history.length) break
        const survived = await writeAndDie(stored, reached + 1, fate)
        const found = await reopen(stored)
        expect(found === reached + 1 || (!survived && found === reached)).toBe(true)
        reached = found
      }
    }
    const fates = fc.array(death, { minLength: 1, maxLength: 8 })
    const start = fc.integer({ min: 1, max: 10 })
    await fc.assert(fc.asyncProperty(start, fates, live), { numRuns: 1_000, seed: 2_026 })
  })
})
