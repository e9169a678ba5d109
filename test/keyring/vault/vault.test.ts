import { describe, expect, it, vi } from 'vitest'
import { addAccount } from '../../../src/keyring/accounts/addAccount.ts'
import type { VaultBody } from '../../../src/keyring/vault/body/vaultBody.ts'
import { changePassword } from '../../../src/keyring/vault/change/changePassword.ts'
import { vaultChecksum } from '../../../src/keyring/vault/checksum.ts'
import { createVault } from '../../../src/keyring/vault/createVault.ts'
import { defaultKdfCost } from '../../../src/keyring/vault/kdf/kdfParams.ts'
import { openVault } from '../../../src/keyring/vault/openVault.ts'
import type { SealedVault } from '../../../src/keyring/vault/sealedVault.ts'
import { sealVault } from '../../../src/keyring/vault/sealVault.ts'
import {
  cheapKdf,
  JUNK_PHRASE,
  PASSWORD,
  sampleContents,
  sampleVault,
  unlockByPassword,
} from '../support/sampleVault.ts'
import { seededRandom } from '../support/seededRandom.ts'

vi.unmock('../../../src/keyring/vault/kdf/kdfParams.ts')

/** What an attacker who can write the storage would store: a change, with a checksum that fits. */
function forge(sealed: SealedVault, change: Partial<SealedVault>): SealedVault {
  const forged = { ...sealed, ...change }
  return { ...forged, checksum: vaultChecksum(forged, forged.ct) }
}

describe('vault', () => {
  it('opens with its password and gives back what was put in', async () => {
    const { sealed, dataKey, contents } = await sampleVault()
    const unlocked = await unlockByPassword(sealed, PASSWORD)
    expect(unlocked).toEqual(dataKey)
    expect(await openVault(sealed, unlocked)).toEqual(contents)
  })

  it('opens with the same password typed in another Unicode form', async () => {
    const options = { contents: sampleContents(), random: seededRandom(), clock: () => 0, kdf: cheapKdf }
    const { sealed, dataKey } = await createVault({ ...options, password: 'caf\u00e9 \ufb01lm noir 99' })
    expect(await unlockByPassword(sealed, 'cafe\u0301 film noir 99')).toEqual(dataKey)
  })

  it('tells a wrong password from damage', async () => {
    const { sealed } = await sampleVault()
    await expect(unlockByPassword(sealed, 'not the password')).rejects.toMatchObject({
      reason: 'wrongPassword',
    })
    const damaged = { ...sealed, ct: `${sealed.ct.slice(0, -1)}${sealed.ct.endsWith('0') ? '1' : '0'}` }
    await expect(unlockByPassword(damaged, PASSWORD)).rejects.toMatchObject({ reason: 'vaultCorrupted' })
  })

  it('protects by 64 MiB and three passes of Argon2id unless told otherwise', async () => {
    const options = { contents: sampleContents(), password: PASSWORD, random: seededRandom(), clock: () => 5 }
    const { sealed } = await createVault(options)
    expect(sealed.slots[0]).toMatchObject({ createdAtMs: 5, params: { name: 'argon2id', ...defaultKdfCost } })
    expect(defaultKdfCost).toEqual({ memoryKiB: 65_536, iterations: 3, parallelism: 1 })
  })

  it.each([
    { memoryKiB: 8 * 1024 },
    { memoryKiB: 512 * 1024 },
    { iterations: 1 },
    { iterations: 11 },
    { parallelism: 0 },
  ])('refuses stored password parameters out of bounds: %j', async (change) => {
    const { sealed } = await sampleVault()
    const slots = sealed.slots.map((slot) => ({
      ...slot,
      params: { ...slot.params, ...change },
    })) as SealedVault['slots']
    const unlocking = unlockByPassword(forge(sealed, { slots }), PASSWORD)
    await expect(unlocking).rejects.toMatchObject({ reason: 'kdfOutOfBounds' })
  })

  it.each([
    { gen: 9 },
    { schema: 3 },
    { writtenAtMs: 1 },
    { vaultId: '00000000-0000-4000-8000-000000000000' },
  ])('does not open when a bound part of the header was swapped: %j', async (change) => {
    const { sealed, dataKey } = await sampleVault()
    const opening = openVault(forge(sealed, change), dataKey)
    await expect(opening).rejects.toMatchObject({ reason: 'dataKeyReplaced' })
  })

  it('does not open when a slot was added behind its back', async () => {
    const { sealed, dataKey } = await sampleVault()
    const params = { salt: '5a'.repeat(32) }
    const slotId = '00000000-0000-4000-8000-000000000000'
    const planted = { ...sealed.slots[0], slotId, type: 'phrase', params }
    const slots = [...sealed.slots, planted] as SealedVault['slots']
    await expect(openVault(forge(sealed, { slots }), dataKey)).rejects.toMatchObject({
      reason: 'dataKeyReplaced',
    })
  })

  it('seals changed contents as the next generation with a fresh IV', async () => {
    const { sealed, dataKey, contents, random } = await sampleVault()
    const grown = addAccount(contents, contents.wallets[0]?.id ?? '').contents
    const change = (body: VaultBody) => ({ ...body, contents: grown })
    const next = await sealVault({ sealed, dataKey, change, random, clock: () => 2_000 })
    expect(next.gen).toBe(2)
    expect(next.iv).not.toBe(sealed.iv)
    expect(await openVault(next, dataKey)).toEqual(grown)
  })

  it('refuses to seal under a key that is not its own', async () => {
    const { sealed, random } = await sampleVault()
    const options = { dataKey: new Uint8Array(32), change: (body: VaultBody) => body, random, clock: () => 0 }
    await expect(sealVault({ sealed, ...options })).rejects.toMatchObject({ reason: 'dataKeyReplaced' })
  })

  it('changes the password: old password, old slot and old data key open it no more', async () => {
    const { sealed, dataKey, contents, random } = await sampleVault()
    const newPassword = 'another harbour at dusk'
    const secret = { type: 'password', password: PASSWORD } as const
    const options = { secret, newPassword, random, clock: () => 2_000, kdf: cheapKdf }
    const changed = await changePassword({ sealed, ...options })
    expect(changed.sealed.gen).toBe(sealed.gen + 1)
    const opened = await openVault(changed.sealed, await unlockByPassword(changed.sealed, newPassword))
    expect(opened.wallets).toEqual(contents.wallets)
    await expect(unlockByPassword(changed.sealed, PASSWORD)).rejects.toMatchObject({
      reason: 'wrongPassword',
    })
    await expect(openVault(changed.sealed, dataKey)).rejects.toMatchObject({ reason: 'dataKeyReplaced' })
  })

  it('refuses a weak password', async () => {
    const options = { contents: sampleContents(), random: seededRandom(), clock: () => 0 }
    const making = createVault({ ...options, password: 'password' })
    await expect(making).rejects.toMatchObject({ reason: 'weakPassword' })
  })

  it('shows nothing of what it holds', async () => {
    const { sealed, contents } = await sampleVault()
    const stored = JSON.stringify(sealed)
    const [wallet] = contents.wallets
    const { address, path } = wallet?.accounts[0] ?? { address: '?' }
    for (const secret of [
      ...Object.values(wallet?.secret ?? {}).filter(Boolean),
      address,
      path,
      PASSWORD,
      ...JUNK_PHRASE,
    ]) {
      expect(stored).not.toContain(secret)
    }
  })
})
