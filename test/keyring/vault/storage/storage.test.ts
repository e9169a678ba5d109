import { beforeAll, describe, expect, it } from 'vitest'
import { createVault } from '../../../../src/keyring/vault/createVault.ts'
import type { SealedVault } from '../../../../src/keyring/vault/sealedVault.ts'
import { sealVault } from '../../../../src/keyring/vault/sealVault.ts'
import { readVault } from '../../../../src/keyring/vault/storage/readVault.ts'
import { writeVault } from '../../../../src/keyring/vault/storage/writeVault.ts'
import { createMemoryStorage, createMemoryStores } from '../../support/memoryStorage.ts'
import { cheapKdf, PASSWORD, sampleContents, sampleVault } from '../../support/sampleVault.ts'
import { seededRandom } from '../../support/seededRandom.ts'

let first: SealedVault
let second: SealedVault
let another: SealedVault

beforeAll(async () => {
  const { sealed, dataKey, random } = await sampleVault()
  first = sealed
  second = await sealVault({ sealed, dataKey, change: (body) => body, random, clock: () => 2_000 })
  const options = { contents: sampleContents(), password: PASSWORD, clock: () => 0, kdf: cheapKdf }
  another = (await createVault({ ...options, random: seededRandom(99) })).sealed
})

/** Both stores, the main one with these entries and the mirror empty. */
function stored(...entries: [string, unknown][]) {
  return createMemoryStores({ main: new Map(entries) })
}

const refuse = () => Promise.reject(new Error('An unexpected error occurred'))
const broken = { get: refuse, set: refuse }

describe('readVault', () => {
  it('finds nothing where no wallet was ever made', async () => {
    expect(await readVault(stored())).toEqual({ status: 'none', mirrorFailed: false })
  })

  it('finds what was written, in two copies, a mirror and with marks', async () => {
    const storage = stored()
    await writeVault(storage, first)
    expect(await readVault(storage)).toEqual({ status: 'ok', sealed: first, mirrorFailed: false })
    expect([...storage.main.stored.keys()].sort()).toEqual(['vault.a', 'vault.b', 'vault.exists'])
    expect([...storage.mirror.stored.keys()].sort()).toEqual(['vault.exists', 'vault.mirror'])
  })

  it('takes the newer copy, and keeps the older one as it is', async () => {
    const storage = stored()
    await writeVault(storage, first)
    await writeVault(storage, second)
    expect(await readVault(storage)).toMatchObject({ status: 'ok', sealed: second })
    const copies = [storage.main.stored.get('vault.a'), storage.main.stored.get('vault.b')]
    expect(copies).toContainEqual(first)
  })

  it.each(['vault.a', 'vault.b'])('heals %s, missing or damaged, from the other', async (key) => {
    for (const broken of [undefined, null, 'torn', 7, {}, { ...first, gen: 9 }]) {
      const storage = stored()
      await writeVault(storage, first)
      storage.main.stored.set(key, broken)
      expect(await readVault(storage)).toMatchObject({ status: 'healed', sealed: first })
      expect(storage.main.stored.get(key)).toEqual(first)
    }
  })

  it('sets the mark again where it is gone', async () => {
    const storage = stored(['vault.a', first], ['vault.b', first])
    expect(await readVault(storage)).toMatchObject({ status: 'healed', sealed: first })
    expect(storage.main.stored.get('vault.exists')).toBe(true)
  })

  it.each<[string, [string, unknown][]]>([
    ['only the mark is left', [['vault.exists', true]]],
    ['one copy is left and is damaged', [['vault.b', 'torn']]],
    [
      'both copies are damaged',
      [
        ['vault.a', {}],
        ['vault.b', 0],
        ['vault.exists', true],
      ],
    ],
  ])('calls the vault damaged, not new, when %s', async (_, entries) => {
    expect(await readVault(stored(...entries))).toMatchObject({ status: 'damaged' })
  })

  it('calls the vault damaged, not new, when the store does not answer', async () => {
    expect(await readVault({ main: broken, mirror: createMemoryStorage() })).toMatchObject({
      status: 'damaged',
    })
  })

  it('opens from one copy where the store takes no writes', async () => {
    const main = { ...stored(['vault.b', first]).main, set: refuse }
    const reading = await readVault({ main, mirror: broken })
    expect(reading).toEqual({ status: 'ok', sealed: first, mirrorFailed: true })
  })
})

describe('writeVault', () => {
  it.each(['as new', 'older'])('refuses a vault that is %s: a lost update', async (age) => {
    const storage = stored()
    await writeVault(storage, first)
    await writeVault(storage, second)
    const writing = writeVault(storage, age === 'older' ? first : { ...second })
    await expect(writing).rejects.toMatchObject({ reason: 'vaultConflict' })
    expect(await readVault(storage)).toMatchObject({ sealed: second })
  })

  it('refuses to put another vault in the place of one', async () => {
    const storage = stored(['vault.a', first], ['vault.b', first])
    await expect(writeVault(storage, another)).rejects.toMatchObject({ reason: 'vaultConflict' })
    expect(await readVault(storage)).toMatchObject({ sealed: first })
  })

  it.each<[string, [string, unknown]]>([
    ['is damaged', ['vault.a', 'torn']],
    ['is gone but for its mark', ['vault.exists', true]],
  ])('refuses to put a new vault in the place of one that %s', async (_, entry) => {
    const storage = stored(entry)
    await expect(writeVault(storage, another)).rejects.toMatchObject({ reason: 'vaultDamaged' })
    expect(storage.main.stored).toEqual(new Map([entry]))
    expect(await readVault(storage)).toMatchObject({ status: 'damaged' })
  })

  it('refuses a new vault where the store does not say what it holds', async () => {
    const written: string[] = []
    const mute = {
      get: refuse,
      set: async (key: string) => {
        written.push(key)
      },
    }
    await expect(writeVault({ main: mute, mirror: mute }, first)).rejects.toMatchObject({
      reason: 'vaultDamaged',
    })
    expect(written).toEqual([])
  })

  it('says so when the store refuses', async () => {
    const full = { ...stored(), main: { ...createMemoryStorage(), set: refuse } }
    await expect(writeVault(full, first)).rejects.toMatchObject({ reason: 'vaultNotWritten' })
  })

  it('says so when the store forgets', async () => {
    const forgetful = { ...stored(), main: { ...createMemoryStorage(), set: async () => undefined } }
    await expect(writeVault(forgetful, first)).rejects.toMatchObject({ reason: 'vaultNotWritten' })
  })

  it('refuses what is not whole', async () => {
    const writing = writeVault(stored(), { ...first, gen: 2 })
    await expect(writing).rejects.toMatchObject({ reason: 'vaultCorrupted' })
  })
})
