import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { addAccount } from '../../../../src/keyring/accounts/addAccount.ts'
import { changePassword } from '../../../../src/keyring/vault/changePassword.ts'
import { openVault } from '../../../../src/keyring/vault/openVault.ts'
import type { SealedVault } from '../../../../src/keyring/vault/sealedVault.ts'
import { sealVault } from '../../../../src/keyring/vault/sealVault.ts'
import { readVault } from '../../../../src/keyring/vault/storage/readVault.ts'
import { writeVault } from '../../../../src/keyring/vault/storage/writeVault.ts'
import { createDyingStorage, createMemoryStorage, type Death, deaths } from '../../support/memoryStorage.ts'
import { cheapKdf, PASSWORD, sampleVault } from '../../support/sampleVault.ts'

type Generation = { sealed: SealedVault; dataKey: Uint8Array }

/** Generations 1 to 5 of one vault: made, an account added, the password changed, two accounts added. */
let generations: Generation[]

beforeAll(async () => {
  const first = await sampleVault()
  const { contents, random } = first
  const walletId = contents.wallets[0]?.id ?? ''
  generations = [{ sealed: first.sealed, dataKey: first.dataKey }]
  const save = async (changed: typeof contents) => {
    const { sealed, dataKey } = generations.at(-1) ?? first
    generations.push({ sealed: await sealVault({ sealed, dataKey, contents: changed, random }), dataKey })
    return changed
  }
  const second = await save(addAccount(contents, walletId).contents)
  const { sealed } = generations.at(-1) ?? first
  const options = { password: PASSWORD, newPassword: 'another harbour at dusk', random, clock: () => 2_000 }
  generations.push(await changePassword({ sealed, ...options, kdf: cheapKdf }))
  const fourth = await save(addAccount(second, walletId).contents)
  await save(addAccount(fourth, walletId).contents)
})

function generation(gen: number): Generation {
  const found = generations[gen - 1]
  if (!found) throw new Error(`There is no generation ${gen}`)
  return found
}

/** Starts anew on what is stored, and makes sure that the vault opens. @returns its generation; 0 for none */
async function reopen(stored: Map<string, unknown>): Promise<number> {
  const memory = createMemoryStorage(stored)
  const reading = await readVault(memory)
  for (const [key, value] of memory.stored) stored.set(key, value)
  if (reading.status === 'none') return 0
  if (reading.status === 'damaged') return -1
  const { sealed } = reading
  await openVault(sealed, generation(sealed.gen).dataKey)
  return sealed.gen
}

/** Writes a generation on a store that dies at some write. @returns true if the store outlived the writing */
async function writeAndDie(stored: Map<string, unknown>, gen: number, at: { write: number; death: Death }) {
  const storage = createDyingStorage(stored, at.write, at.death)
  const writing = writeVault(storage, generation(gen).sealed)
  return writing.then(
    () => true,
    () => false,
  )
}

async function storeUpTo(gen: number): Promise<Map<string, unknown>> {
  const memory = createMemoryStorage()
  for (let next = 1; next <= gen; next++) await writeVault(memory, generation(next).sealed)
  return memory.stored
}

describe('a vault whose writing is cut short', () => {
  const places = deaths.flatMap((death) => [0, 1, 2].map((write) => ({ death, write })))

  it.each(places)('opens as it was or as it was to be: death $death write $write', async (at) => {
    for (let gen = 2; gen <= 5; gen++) {
      const stored = await storeUpTo(gen - 1)
      await writeAndDie(stored, gen, at)
      expect([gen - 1, gen]).toContain(await reopen(stored))
    }
  })

  it('is not taken for a new wallet once a copy of it was stored', async () => {
    for (const at of places.filter(({ death }) => death !== 'torn')) {
      const stored = new Map<string, unknown>()
      await writeAndDie(stored, 1, at)
      expect(await reopen(stored)).toBe(stored.size === 0 ? 0 : 1)
    }
  })

  it('no more opens by the old password once the new generation was read', async () => {
    for (const at of places) {
      const stored = await storeUpTo(2)
      await writeAndDie(stored, 3, at)
      if ((await reopen(stored)) !== 3) continue
      const slots = ['vault.a', 'vault.b'].map((key) => (stored.get(key) as SealedVault).slots[0]?.slotId)
      expect(new Set(slots)).toEqual(new Set([generation(3).sealed.slots[0]?.slotId]))
    }
  })

  it('loses nothing in 1000 lives of random deaths', async () => {
    const death = fc.record({ write: fc.integer({ min: 0, max: 4 }), death: fc.constantFrom(...deaths) })
    const live = async (fates: readonly { write: number; death: Death }[]) => {
      const stored = await storeUpTo(1)
      let reached = 1
      for (const fate of fates) {
        if (reached === 5) break
        const survived = await writeAndDie(stored, reached + 1, fate)
        const found = await reopen(stored)
        expect(found === reached + 1 || (!survived && found === reached)).toBe(true)
        reached = found
      }
    }
    await fc.assert(fc.asyncProperty(fc.array(death, { minLength: 1, maxLength: 8 }), live), {
      numRuns: 1_000,
      seed: 2_026,
    })
  })
})
