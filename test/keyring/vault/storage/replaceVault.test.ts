import { beforeAll, describe, expect, it } from 'vitest'
import { createSecureRandom } from '../../../../src/keyring/random/createSecureRandom.ts'
import { createVault } from '../../../../src/keyring/vault/createVault.ts'
import { openVault } from '../../../../src/keyring/vault/openVault.ts'
import type { SealedVault } from '../../../../src/keyring/vault/sealedVault.ts'
import { dropAside, findIntactCopy, readAside } from '../../../../src/keyring/vault/storage/asideVaults.ts'
import { readVault } from '../../../../src/keyring/vault/storage/readVault.ts'
import { replaceVault } from '../../../../src/keyring/vault/storage/replaceVault.ts'
import { writeVault } from '../../../../src/keyring/vault/storage/writeVault.ts'
import { createDyingStores, createMemoryStores, deaths, type Stored } from '../../support/memoryStorage.ts'
import { cheapKdf, sampleVault } from '../../support/sampleVault.ts'

const aside = { random: createSecureRandom(), clock: () => 5, beside: { names: ['Main'] } }
let old: Awaited<ReturnType<typeof sampleVault>>
let next: { sealed: SealedVault; dataKey: Uint8Array }

beforeAll(async () => {
  old = await sampleVault()
  const { contents, random } = old
  const password = 'a new harbour at dusk'
  next = await createVault({ contents, password, random, clock: () => 2_000, gen: 2, kdf: cheapKdf })
})

async function storeOld(): Promise<Stored> {
  const stores = createMemoryStores()
  await writeVault(stores, old.sealed)
  return { main: stores.main.stored, mirror: stores.mirror.stored }
}

describe('a vault that takes the place of another', () => {
  it('is the one that opens, and the old one is kept aside as it was', async () => {
    const memory = createMemoryStores(await storeOld())
    await replaceVault(memory, { sealed: next.sealed, aside })
    const reading = await readVault(memory)
    expect(reading).toEqual({ status: 'ok', sealed: next.sealed, mirrorFailed: false })
    const [kept, ...others] = await readAside(memory)
    expect(others).toEqual([])
    expect(kept).toMatchObject({ setAsideAtMs: 5, beside: aside.beside })
    if (!kept) throw new Error('Nothing was kept')
    expect(await openVault(findIntactCopy(kept) as SealedVault, old.dataKey)).toEqual(old.contents)
  })

  it('keeps even what can’t be read, to the last letter', async () => {
    const memory = createMemoryStores({
      main: new Map<string, unknown>([
        ['vault.a', 'torn'],
        ['vault.exists', true],
      ]),
    })
    await replaceVault(memory, { sealed: next.sealed, aside })
    expect((await readAside(memory))[0]?.copies).toEqual(['torn'])
    expect((await readVault(memory)).status).toBe('ok')
  })

  it('leaves with nothing to keep when only the mark was here', async () => {
    const memory = createMemoryStores({ main: new Map([['vault.exists', true]]) })
    await replaceVault(memory, { sealed: next.sealed, aside })
    expect(await readAside(memory)).toEqual([])
    expect((await readVault(memory)).status).toBe('ok')
  })

  it('is refused when it is no newer than the one here', async () => {
    const memory = createMemoryStores(await storeOld())
    await expect(replaceVault(memory, { sealed: old.sealed, aside })).rejects.toMatchObject({
      reason: 'vaultConflict',
    })
  })

  it('keeps a list that can’t be read as well: it may hold somebody’s vault', async () => {
    const stored = await storeOld()
    stored.main.set('vault.aside', 'torn')
    const memory = createMemoryStores(stored)
    await expect(readAside(memory)).rejects.toMatchObject({ reason: 'vaultNotWritten' })
    await replaceVault(memory, { sealed: next.sealed, aside })
    const [torn, kept] = await readAside(memory)
    expect(torn?.copies).toEqual(['torn'])
    expect(kept && findIntactCopy(kept)).toEqual(old.sealed)
  })

  it('is refused beyond twenty, so that none is lost', async () => {
    const id = '11111111-1111-4111-8111-111111111111'
    const stored = await storeOld()
    stored.main.set(
      'vault.aside',
      Array.from({ length: 20 }, (_, i) => ({ id, setAsideAtMs: 1, beside: {}, copies: [i] })),
    )
    await expect(
      replaceVault(createMemoryStores(stored), { sealed: next.sealed, aside }),
    ).rejects.toMatchObject({ reason: 'tooManyAside' })
  })

  it('leaves only by the person’s word', async () => {
    const memory = createMemoryStores(await storeOld())
    await replaceVault(memory, { sealed: next.sealed, aside })
    await dropAside(memory, (await readAside(memory))[0]?.id ?? '')
    expect(await readAside(memory)).toEqual([])
  })
})

describe('a replacing that is cut short at any write', () => {
  const places = deaths.flatMap((death) => [0, 1, 2, 3, 4, 5].map((write) => ({ death, write })))

  it.each(places)(
    'leaves the old vault or the new one, and never none: death $death write $write',
    async (at) => {
      const stored = await storeOld()
      const dying = createDyingStores(stored, at.write, at.death)
      await replaceVault(dying, { sealed: next.sealed, aside }).catch(() => {})
      const memory = createMemoryStores(stored)
      const reading = await readVault(memory)
      if (!('sealed' in reading)) throw new Error(`The vault is ${reading.status}`)
      const isNew = reading.sealed.vaultId === next.sealed.vaultId
      await openVault(reading.sealed, isNew ? next.dataKey : old.dataKey)
      // Once the new one counts, the old one is kept.
      if (isNew) expect(stored.mirror.get('vault.mirror.aside')).toBeUndefined()
      if (isNew) expect((await readAside(memory)).map(findIntactCopy)).toContainEqual(old.sealed)
    },
  )
})
