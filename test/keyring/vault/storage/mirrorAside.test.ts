import { beforeAll, describe, expect, it } from 'vitest'
import { createVault } from '../../../../src/keyring/vault/createVault.ts'
import type { SealedVault } from '../../../../src/keyring/vault/sealedVault.ts'
import { dropAside, readAside } from '../../../../src/keyring/vault/storage/asideVaults.ts'
import { readVault } from '../../../../src/keyring/vault/storage/readVault.ts'
import { writeVault } from '../../../../src/keyring/vault/storage/writeVault.ts'
import { createMemoryStores } from '../../support/memoryStorage.ts'
import { cheapKdf, PASSWORD, sampleContents } from '../../support/sampleVault.ts'
import { seededRandom } from '../../support/seededRandom.ts'

const vaults: SealedVault[] = []

beforeAll(async () => {
  const options = { contents: sampleContents(), password: PASSWORD, kdf: cheapKdf }
  for (const seed of [1, 2, 3]) {
    const made = await createVault({ ...options, random: seededRandom(seed), clock: () => seed })
    vaults.push(made.sealed)
  }
}, 60_000)

/** Twice the mirror was closed while another vault was made, and came back with the one before. */
async function storeThree() {
  const stores = createMemoryStores()
  for (const vault of vaults) {
    const open = createMemoryStores()
    await writeVault({ main: open.main, mirror: stores.mirror.stored.size > 0 ? closed : open.mirror }, vault)
    stores.main.stored.clear()
    for (const [key, value] of open.main.stored) stores.main.stored.set(key, value)
    await readVault(stores)
  }
  return stores
}

const refuse = () => Promise.reject(new Error('IndexedDB is closed'))
const closed = { get: refuse, set: refuse }

describe('vaults that only the mirror still had', () => {
  it('are all kept when others come in their place, and listed with those that were set aside', async () => {
    const stores = await storeThree()
    const [first, second, third] = vaults
    expect(await readVault(stores)).toMatchObject({ sealed: third })
    const listed = await readAside(stores)
    expect(listed.map(({ copies }) => copies)).toEqual([[first], [second]])
    expect(listed.map(({ id }) => id)).toEqual([first?.vaultId, second?.vaultId])
  })

  it('are let go one by one, by the person’s word', async () => {
    const stores = await storeThree()
    await dropAside(stores, vaults[0]?.vaultId ?? '')
    expect((await readAside(stores)).map(({ id }) => id)).toEqual([vaults[1]?.vaultId])
  })

  it('hide nothing that was set aside when the mirror can’t be read', async () => {
    const stores = await storeThree()
    expect(await readAside({ ...stores, mirror: closed })).toEqual([])
  })
})
