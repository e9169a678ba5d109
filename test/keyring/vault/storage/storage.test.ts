import { beforeAll, describe, expect, it } from 'vitest'
import { createVault } from '../../../../src/keyring/vault/createVault.ts'
import type { SealedVault } from '../../../../src/keyring/vault/sealedVault.ts'
import { sealVault } from '../../../../src/keyring/vault/sealVault.ts'
import { readVault } from '../../../../src/keyring/vault/storage/readVault.ts'
import { writeVault } from '../../../../src/keyring/vault/storage/writeVault.ts'
import { createMemoryStorage } from '../../support/memoryStorage.ts'
import { cheapKdf, PASSWORD, sampleContents, sampleVault } from '../../support/sampleVault.ts'
import { seededRandom } from '../../support/seededRandom.ts'

let first: SealedVault
let second: SealedVault
let another: SealedVault

beforeAll(async () => {
  const { sealed, dataKey, contents, random } = await sampleVault()
  first = sealed
  second = await sealVault({ sealed, dataKey, contents, random })
  const options = { contents: sampleContents(), password: PASSWORD, clock: () => 0, kdf: cheapKdf }
  another = (await createVault({ ...options, random: seededRandom(99) })).sealed
})

function stored(...entries: [string, unknown][]) {
  return createMemoryStorage(new Map(entries))
}

describe('readVault', () => {
  it('finds nothing where no wallet was ever made', async () => {
    expect(await readVault(stored())).toEqual({ status: 'none' })
  })

  it('finds what was written, in two copies and with a mark', async () => {
    const storage = stored()
    await writeVault(storage, first)
    expect(await readVault(storage)).toEqual({ status: 'ok', sealed: first })
    expect([...storage.stored.keys()].sort()).toEqual(['vault.a', 'vault.b', 'vault.exists'])
  })

  it('takes the newer copy, and keeps the older one as it is', async () => {
    const storage = stored()
    await writeVault(storage, first)
    await writeVault(storage, second)
    expect(await readVault(storage)).toEqual({ status: 'ok', sealed: second })
    const copies = [storage.stored.get('vault.a'), storage.stored.get('vault.b')]
    expect(copies).toContainEqual(first)
  })

  it.each(['vault.a', 'vault.b'])('heals %s, missing or damaged, from the other', async (key) => {
    for (const broken of [undefined, null, 'torn', 7, {}, { ...first, gen: 9 }]) {
      const storage = stored()
      await writeVault(storage, first)
      storage.stored.set(key, broken)
      expect(await readVault(storage)).toEqual({ status: 'healed', sealed: first })
      expect(storage.stored.get(key)).toEqual(first)
    }
  })

  it('sets the mark again where it is gone', async () => {
    const storage = stored(['vault.a', first], ['vault.b', first])
    expect(await readVault(storage)).toEqual({ status: 'healed', sealed: first })
    expect(storage.stored.get('vault.exists')).toBe(true)
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
    expect(await readVault(stored(...entries))).toEqual({ status: 'damaged' })
  })

  it('calls the vault damaged, not new, when the store does not answer', async () => {
    const silent = { get: () => Promise.reject(new Error('no')), set: () => Promise.reject(new Error('no')) }
    expect(await readVault(silent)).toEqual({ status: 'damaged' })
  })

  it('opens from one copy where the store takes no writes', async () => {
    const full = { ...stored(['vault.b', first]), set: () => Promise.reject(new Error('disk full')) }
    expect(await readVault(full)).toEqual({ status: 'ok', sealed: first })
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
    expect(storage.stored).toEqual(new Map([entry]))
    expect(await readVault(storage)).toEqual({ status: 'damaged' })
  })

  it('refuses a new vault where the store does not say what it holds', async () => {
    const written: string[] = []
    const mute = {
      get: () => Promise.reject(new Error('An unexpected error occurred')),
      set: async (key: string) => {
        written.push(key)
      },
    }
    await expect(writeVault(mute, first)).rejects.toMatchObject({ reason: 'vaultDamaged' })
    expect(written).toEqual([])
  })

  it('says so when the store refuses', async () => {
    const full = { ...stored(), set: () => Promise.reject(new Error('QUOTA_BYTES exceeded')) }
    await expect(writeVault(full, first)).rejects.toMatchObject({ reason: 'vaultNotWritten' })
  })

  it('says so when the store forgets', async () => {
    const forgetful = { ...stored(), set: async () => undefined }
    await expect(writeVault(forgetful, first)).rejects.toMatchObject({ reason: 'vaultNotWritten' })
  })

  it('refuses what is not whole', async () => {
    const writing = writeVault(stored(), { ...first, gen: 2 })
    await expect(writing).rejects.toMatchObject({ reason: 'vaultCorrupted' })
  })
})
