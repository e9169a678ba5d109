import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tendVault } from '../../../../src/keyring/vault/change/tendVault.ts'
import { openVault } from '../../../../src/keyring/vault/openVault.ts'
import { isIntactVault } from '../../../../src/keyring/vault/parseSealedVault.ts'
import { sealVault } from '../../../../src/keyring/vault/sealVault.ts'
import { readVault } from '../../../../src/keyring/vault/storage/readVault.ts'
import { writeVault } from '../../../../src/keyring/vault/storage/writeVault.ts'
import { unlockVault } from '../../../../src/keyring/vault/unlockVault.ts'
import type { SealedVaultV1 } from '../../../../src/keyring/vault/v1/sealedVaultV1.ts'
import { createMemoryStores } from '../../support/memoryStorage.ts'
import { cheapKdf, PASSWORD, sampleContents, unlockByPassword } from '../../support/sampleVault.ts'
import { seededRandom } from '../../support/seededRandom.ts'

/** Vaults that the code of version 1 sealed: under the cheapest parameters, and, after one more write, under its own. */
const fixtures = JSON.parse(readFileSync('test/keyring/vault/v1/sealedV1.json', 'utf8')) as Record<
  'cheap' | 'default',
  SealedVaultV1
>
const tools = { random: seededRandom(3), clock: () => 5_000, kdf: cheapKdf }
const secret = { type: 'password', password: PASSWORD } as const

async function upgrade(sealed: SealedVaultV1) {
  const unlocked = await unlockVault(sealed, secret, tools)
  return tendVault({ sealed, unlocked, secret, ...tools })
}

describe('a vault of version 1', () => {
  it.each(['cheap', 'default'] as const)('is read, and its password opens it: %s', async (name) => {
    const sealed = fixtures[name]
    expect(isIntactVault(sealed)).toBe(true)
    expect(await openVault(sealed, await unlockByPassword(sealed))).toEqual(sampleContents())
    await expect(unlockByPassword(sealed, 'not the password')).rejects.toMatchObject({
      reason: 'wrongPassword',
    })
  })

  it('is brought up to date at unlock: every account stays, the password opens it, the old data key does not', async () => {
    const old = fixtures.default
    const { sealed, dataKey } = await upgrade(old)
    expect(sealed).toMatchObject({ v: 2, vaultId: old.vaultId, gen: old.gen + 1 })
    expect(sealed.slots).toMatchObject([{ type: 'password', name: 'Password' }])
    expect(await unlockByPassword(sealed)).toEqual(dataKey)
    expect((await openVault(sealed, dataKey)).wallets).toEqual(sampleContents().wallets)
    const opening = openVault(sealed, await unlockByPassword(old))
    await expect(opening).rejects.toMatchObject({ reason: 'dataKeyReplaced' })
  })

  it('leaves no copy behind once it was brought up to date', async () => {
    const stores = createMemoryStores({
      main: new Map<string, unknown>([
        ['vault.a', fixtures.cheap],
        ['vault.b', fixtures.cheap],
        ['vault.exists', true],
      ]),
    })
    expect(await readVault(stores)).toMatchObject({ sealed: fixtures.cheap })
    await writeVault(stores, (await upgrade(fixtures.cheap)).sealed)
    for (const copy of [...stores.main.stored.values(), ...stores.mirror.stored.values()]) {
      expect(copy).not.toMatchObject({ v: 1 })
    }
  })

  it('is never written as it was', async () => {
    const sealed = fixtures.cheap
    const dataKey = await unlockByPassword(sealed)
    const sealing = sealVault({ sealed, dataKey, change: (body) => body, ...tools })
    await expect(sealing).rejects.toMatchObject({ reason: 'vaultOutdated' })
  })
})
