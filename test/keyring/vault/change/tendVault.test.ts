import { hexToBytes } from '@noble/hashes/utils.js'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { addPhraseSlot } from '../../../../src/keyring/vault/change/addPhraseSlot.ts'
import { addSlot } from '../../../../src/keyring/vault/change/addSlot.ts'
import { type Rekeyed, rekeyVault } from '../../../../src/keyring/vault/change/rekeyVault.ts'
import { tendVault } from '../../../../src/keyring/vault/change/tendVault.ts'
import { defaultKdfCost, type KdfCost } from '../../../../src/keyring/vault/kdf/kdfParams.ts'
import { openVault, openVaultBody } from '../../../../src/keyring/vault/openVault.ts'
import { sealVault } from '../../../../src/keyring/vault/sealVault.ts'
import type { SlotSecret } from '../../../../src/keyring/vault/slots/slotTypes.ts'
import { unlockVault } from '../../../../src/keyring/vault/unlockVault.ts'
import { samplePasskey } from '../../support/samplePasskey.ts'
import { cheapKdf, PASSWORD, sampleVault, unlockByPassword } from '../../support/sampleVault.ts'

vi.unmock('../../../../src/keyring/vault/kdf/kdfParams.ts')

const DAY_MS = 86_400_000
const START_MS = 1_000
const password: SlotSecret = { type: 'password', password: PASSWORD }

let first: Awaited<ReturnType<typeof sampleVault>>
let vault: Rekeyed
let passkey: SlotSecret
let phrase: SlotSecret

beforeAll(async () => {
  first = await sampleVault()
  const tools = { random: first.random, clock: () => START_MS }
  const [wallet] = first.contents.wallets
  if (wallet?.kind !== 'hd') throw new Error('The sample is a phrase')
  phrase = { type: 'phrase', entropy: hexToBytes(wallet.secret.entropy) }
  const made = { ...samplePasskey(first.random), expiresAtMs: 30 * DAY_MS, note: { signCount: 7 } }
  passkey = made.secret
  vault = await rekeyVault({
    ...first,
    ...tools,
    change: async (opened) => {
      const one = await addSlot(opened, made, tools)
      return (await addPhraseSlot(one.opened, { walletId: wallet.id, name: 'Words' }, tools)).opened
    },
  })
})

/** Opens the vault at a moment, and does what is due. */
async function enter(
  { sealed }: Pick<Rekeyed, 'sealed'>,
  secret: SlotSecret,
  { nowMs = START_MS, signCount, kdf = cheapKdf }: { nowMs?: number; signCount?: number; kdf?: KdfCost } = {},
) {
  const tools = { random: first.random, clock: () => nowMs, kdf }
  const unlocked = await unlockVault(sealed, secret, tools)
  const tended = await tendVault({ sealed, unlocked, secret, signCount, ...tools })
  return { ...tended, body: await openVaultBody(tended.sealed, tended.dataKey), slotId: unlocked.slotId }
}

describe('at unlock', () => {
  it('the use of the slot is noted inside the vault, and nothing else changes', async () => {
    const { sealed, dataKey, body, slotId } = await enter(vault, phrase, { nowMs: 2 * DAY_MS })
    expect(body.slotNotes[slotId]?.lastUsedAtMs).toBe(2 * DAY_MS)
    expect(sealed.slots).toEqual(vault.sealed.slots)
    expect(dataKey).toEqual(vault.dataKey)
    expect(JSON.stringify(sealed.slots)).not.toContain('lastUsed')
  })

  it.each([
    [89, false],
    [91, true],
  ])('a data key of %i days is replaced: %s', async (days, isReplaced) => {
    const { dataKey, body } = await enter(first, password, { nowMs: START_MS + days * DAY_MS })
    expect(dataKey.join() !== first.dataKey.join()).toBe(isReplaced)
    expect(body.dataKeyCreatedAtMs).toBe(isReplaced ? START_MS + days * DAY_MS : START_MS)
    expect(body.contents.wallets).toEqual(first.contents.wallets)
  })

  it('by password, weaker parameters are replaced by those of today, and the password is as old as it was', async () => {
    const nowMs = 3 * DAY_MS
    const { sealed, dataKey } = await enter(vault, password, { nowMs, kdf: defaultKdfCost })
    const slot = sealed.slots.find(({ type }) => type === 'password')
    expect(slot).toMatchObject({ params: defaultKdfCost, createdAtMs: START_MS, name: 'Password' })
    expect(await unlockByPassword(sealed)).toEqual(dataKey)
    expect(dataKey).not.toEqual(vault.dataKey)
    expect((await openVault(sealed, dataKey)).wallets).toEqual(first.contents.wallets)
  })

  it('by another slot, the password’s parameters stay: it is not at hand', async () => {
    const { sealed } = await enter(vault, phrase, { kdf: defaultKdfCost })
    expect(sealed.slots).toEqual(vault.sealed.slots)
  })

  it('stronger parameters than today’s stay', async () => {
    const { sealed } = await enter(vault, password, { kdf: { ...cheapKdf, memoryKiB: 1 } })
    expect(sealed.slots).toEqual(vault.sealed.slots)
  })
})

describe('a slot that has expired', () => {
  it('opens nothing from that moment on', async () => {
    await enter(vault, passkey, { nowMs: 30 * DAY_MS - 1, signCount: 8 })
    const late = enter(vault, passkey, { nowMs: 30 * DAY_MS, signCount: 8 })
    await expect(late).rejects.toMatchObject({ reason: 'slotExpired' })
  })

  it('stays expired though the clock is set back', async () => {
    const { random } = first
    const unlocked = await unlockVault(vault.sealed, phrase, { clock: () => START_MS })
    const clock = () => 31 * DAY_MS
    const tended = await tendVault({ sealed: vault.sealed, unlocked, secret: phrase, random, clock })
    expect(tended.sealed.slots.map(({ type }) => type)).toEqual(['password', 'phrase'])
    const later = await sealVault({ ...vault, change: (body) => body, random, clock })
    const back = enter({ sealed: later }, passkey, { nowMs: START_MS, signCount: 8 })
    await expect(back).rejects.toMatchObject({ reason: 'slotExpired' })
  })

  it('goes at the next unlock, and the data key with it', async () => {
    const { sealed, dataKey } = await enter(vault, phrase, { nowMs: 30 * DAY_MS })
    expect(sealed.slots.map(({ type }) => type)).toEqual(['password', 'phrase'])
    expect(dataKey).not.toEqual(vault.dataKey)
  })
})

describe('a passkey that counts', () => {
  it('is taken when it counts up, and its count is kept', async () => {
    const { body, slotId } = await enter(vault, passkey, { signCount: 8 })
    expect(body.slotNotes[slotId]?.signCount).toBe(8)
  })

  it.each([7, 6, 0])('is refused when it does not: %i after 7', async (signCount) => {
    await expect(enter(vault, passkey, { signCount })).rejects.toMatchObject({ reason: 'passkeyCloned' })
  })
})
