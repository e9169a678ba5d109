import { beforeAll, describe, expect, it } from 'vitest'
import { createVault } from '../../../../src/keyring/vault/createVault.ts'
import type { SealedVault } from '../../../../src/keyring/vault/sealedVault.ts'
import { sealVault } from '../../../../src/keyring/vault/sealVault.ts'
import { readSound } from '../../../../src/keyring/vault/storage/readSound.ts'
import { readVault } from '../../../../src/keyring/vault/storage/readVault.ts'
import { writeVault } from '../../../../src/keyring/vault/storage/writeVault.ts'
import { createMemoryStorage, createMemoryStores } from '../../support/memoryStorage.ts'
import { cheapKdf, PASSWORD, sampleContents, sampleVault } from '../../support/sampleVault.ts'
import { seededRandom } from '../../support/seededRandom.ts'

let first: SealedVault
let second: SealedVault
let another: SealedVault

const refuse = () =>
  Promise.reject(new Error('A mutation operation was attempted on a database that did not allow it'))
const closed = { get: refuse, set: refuse }

beforeAll(async () => {
  const { sealed, dataKey, random } = await sampleVault()
  first = sealed
  second = await sealVault({ sealed, dataKey, change: (body) => body, random, clock: () => 2_000 })
  const options = { contents: sampleContents(), password: PASSWORD, clock: () => 0, kdf: cheapKdf }
  another = (await createVault({ ...options, random: seededRandom(99) })).sealed
})

async function storeBoth() {
  const stores = createMemoryStores()
  await writeVault(stores, first)
  await writeVault(stores, second)
  return stores
}

describe('the mirror of the vault', () => {
  it('follows every generation', async () => {
    const { mirror } = await storeBoth()
    expect(mirror.stored.get('vault.mirror')).toEqual(second)
  })

  it('brings the vault back when the main store was wiped', async () => {
    const stores = await storeBoth()
    stores.main.stored.clear()
    expect(await readVault(stores)).toMatchObject({ status: 'healed', sealed: second })
    expect(stores.main.stored.get('vault.a')).toEqual(second)
    expect(stores.main.stored.get('vault.b')).toEqual(second)
    expect(stores.main.stored.get('vault.exists')).toBe(true)
  })

  it('brings the newest generation back when the main store fell behind', async () => {
    const stores = await storeBoth()
    for (const key of ['vault.a', 'vault.b']) stores.main.stored.set(key, first)
    expect(await readVault(stores)).toMatchObject({ status: 'healed', sealed: second })
    expect([...stores.main.stored.values()]).toContainEqual(second)
  })

  it.each([undefined, 'torn', {}, 7])('is made anew where it is %j', async (found) => {
    const stores = await storeBoth()
    stores.mirror.stored.set('vault.mirror', found)
    expect(await readVault(stores)).toMatchObject({ status: 'healed', sealed: second })
    expect(stores.mirror.stored.get('vault.mirror')).toEqual(second)
  })

  it('keeps a wiped main store from looking new when nothing but its mark is left', async () => {
    const stores = createMemoryStores({ mirror: new Map([['vault.exists', true]]) })
    expect(await readVault(stores)).toMatchObject({ status: 'damaged' })
    await expect(writeVault(stores, another)).rejects.toMatchObject({ reason: 'vaultDamaged' })
    expect(stores.main.stored.size).toBe(0)
  })

  it('keeps a wiped main store from being taken by a new wallet', async () => {
    const stores = await storeBoth()
    stores.main.stored.clear()
    await expect(writeVault(stores, another)).rejects.toMatchObject({ reason: 'vaultConflict' })
  })

  it('that can’t be opened is said, and keeps nobody from making or changing a wallet', async () => {
    const stores = { main: createMemoryStorage(), mirror: closed }
    expect(await readVault(stores)).toEqual({ status: 'none', mirrorFailed: true })
    expect(await writeVault(stores, first)).toEqual({ mirrorFailed: true })
    expect(await writeVault(stores, second)).toEqual({ mirrorFailed: true })
    expect(await readVault(stores)).toEqual({ status: 'ok', sealed: second, mirrorFailed: true })
  })

  it('that was closed for a while sets the other vault aside that it held', async () => {
    const stores = createMemoryStores({ mirror: new Map([['vault.mirror', another]]) })
    await writeVault({ main: stores.main, mirror: closed }, first)
    expect(await readVault(stores)).toMatchObject({ status: 'healed', sealed: first })
    expect(stores.mirror.stored.get('vault.mirror')).toEqual(first)
    expect(stores.mirror.stored.get('vault.mirror.aside')).toEqual([another])
  })
})

describe('readSound', () => {
  it('finds a sound vault without asking the mirror', async () => {
    const stores = await storeBoth()
    expect(await readSound({ main: stores.main, mirror: closed })).toEqual(second)
  })

  it.each(['vault.a', 'vault.b', 'vault.exists'])(
    'leaves a vault without %s to who can mend it',
    async (key) => {
      const stores = await storeBoth()
      stores.main.stored.delete(key)
      expect(await readSound(stores)).toBeUndefined()
    },
  )
})
