import { hexToBytes } from '@noble/hashes/utils.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { addPhraseSlot } from '../../../../src/keyring/vault/change/addPhraseSlot.ts'
import { addSlot } from '../../../../src/keyring/vault/change/addSlot.ts'
import { changePassword } from '../../../../src/keyring/vault/change/changePassword.ts'
import type { SlotChange } from '../../../../src/keyring/vault/change/openedVault.ts'
import { type Rekeyed, rekeyVault } from '../../../../src/keyring/vault/change/rekeyVault.ts'
import { renameSlot } from '../../../../src/keyring/vault/change/renameSlot.ts'
import { revokeSlot } from '../../../../src/keyring/vault/change/revokeSlot.ts'
import { setSlotExpiry } from '../../../../src/keyring/vault/change/setSlotExpiry.ts'
import { openVault, openVaultBody } from '../../../../src/keyring/vault/openVault.ts'
import type { SlotSecret } from '../../../../src/keyring/vault/slots/slotTypes.ts'
import { unlockVault } from '../../../../src/keyring/vault/unlockVault.ts'
import { samplePasskey } from '../../support/samplePasskey.ts'
import { cheapKdf, sampleVault, unlockByPassword } from '../../support/sampleVault.ts'

const nowMs = 1_000
let first: Awaited<ReturnType<typeof sampleVault>>
let withBoth: Rekeyed
let passkey: SlotSecret
let phrase: SlotSecret
let tools: { random: typeof first.random; clock: () => number; kdf: typeof cheapKdf }

beforeAll(async () => {
  first = await sampleVault()
  tools = { random: first.random, clock: () => nowMs, kdf: cheapKdf }
  const [wallet] = first.contents.wallets
  if (wallet?.kind !== 'hd') throw new Error('The sample is a phrase')
  phrase = { type: 'phrase', entropy: hexToBytes(wallet.secret.entropy) }
  const made = samplePasskey(first.random)
  passkey = made.secret
  withBoth = await rekeyVault({
    ...first,
    ...tools,
    change: async (opened) => {
      const one = await addSlot(opened, made, tools)
      return (await addPhraseSlot(one.opened, { walletId: wallet.id, name: 'My words' }, tools)).opened
    },
  })
})

const rekey = (from: Rekeyed, change?: SlotChange) => rekeyVault({ ...from, ...tools, change })
const open = async ({ sealed }: Rekeyed, secret: SlotSecret) =>
  (await unlockVault(sealed, secret, tools)).body.contents.wallets
const slotIdOf = ({ sealed }: Rekeyed, type: SlotSecret['type']) =>
  sealed.slots.find((slot) => slot.type === type)?.slotId ?? ''

describe('slots', () => {
  it('open the same vault, each by its own secret', async () => {
    expect(await open(withBoth, passkey)).toEqual(first.contents.wallets)
    expect(await open(withBoth, phrase)).toEqual(first.contents.wallets)
    expect((await openVault(withBoth.sealed, withBoth.dataKey)).wallets).toEqual(first.contents.wallets)
  })

  it('refuse any other secret, each by its own name', async () => {
    const otherPasskey = { ...passkey, prfOutput: new Uint8Array(32).fill(9) } as SlotSecret
    await expect(open(withBoth, otherPasskey)).rejects.toMatchObject({ reason: 'wrongPasskey' })
    await expect(open(withBoth, samplePasskey(first.random).secret)).rejects.toMatchObject({
      reason: 'wrongPasskey',
    })
    const otherPhrase = { type: 'phrase', entropy: new Uint8Array(16).fill(9) } as const
    await expect(open(withBoth, otherPhrase)).rejects.toMatchObject({ reason: 'wrongPhrase' })
  })

  it('don’t say whose phrase opens them', () => {
    const stored = JSON.stringify(withBoth.sealed)
    for (const { id, name, accounts } of first.contents.wallets) {
      expect(stored).not.toContain(id)
      expect(stored).not.toContain(`"${name}"`)
      for (const { address } of accounts) expect(stored).not.toContain(address.slice(2))
    }
  })

  it('all stay when the data key is replaced, though none of their secrets is at hand', async () => {
    const next = await rekey(withBoth)
    for (const secret of [passkey, phrase]) expect(await open(next, secret)).toEqual(first.contents.wallets)
    expect(await unlockByPassword(next.sealed)).toEqual(next.dataKey)
    expect(next.dataKey).not.toEqual(withBoth.dataKey)
  })

  it('of before and after don’t fit: old data keys open nothing new, new ones nothing old', async () => {
    const next = await rekey(withBoth)
    for (const [{ sealed }, { dataKey }] of [
      [next, withBoth],
      [withBoth, next],
    ] as const) {
      await expect(openVault(sealed, dataKey)).rejects.toMatchObject({ reason: 'dataKeyReplaced' })
    }
  })

  it('that are added open no generation of before', async () => {
    await expect(open(first, passkey)).rejects.toMatchObject({ reason: 'wrongPasskey' })
    await expect(open(first, phrase)).rejects.toMatchObject({ reason: 'wrongPhrase' })
  })

  it.each(['passkey', 'phrase'] as const)('that are revoked open nothing any more: %s', async (type) => {
    const next = await rekey(withBoth, (opened) => revokeSlot(opened, slotIdOf(withBoth, type)))
    const secret = type === 'passkey' ? passkey : phrase
    await expect(open(next, secret)).rejects.toMatchObject({ code: 4100 })
    const { slotNotes } = await openVaultBody(next.sealed, next.dataKey)
    expect(Object.keys(slotNotes)).toHaveLength(2)
  })

  it('that were revoked can’t be planted back, nor learn the new data key from what they knew', async () => {
    const revoked = withBoth.sealed.slots.find(({ type }) => type === 'passkey')
    const next = await rekey(withBoth, (opened) => revokeSlot(opened, revoked?.slotId ?? ''))
    const known = JSON.stringify(await openVaultBody(withBoth.sealed, withBoth.dataKey))
    for (const { keys } of next.sealed.slots) expect(known).not.toContain(keys.secret.ct)
    const oldWraps = new Set(withBoth.sealed.slots.map(({ wrap }) => wrap.ct))
    for (const { wrap } of next.sealed.slots) expect(oldWraps).not.toContain(wrap.ct)
  })

  it('keep their names and ends, and take new ones', async () => {
    const slotId = slotIdOf(withBoth, 'passkey')
    const named = await rekey(withBoth, (opened) => renameSlot(opened, { slotId, name: 'Laptop' }))
    const ending = await rekey(named, (opened) =>
      setSlotExpiry(opened, { slotId, expiresAtMs: 9_000 }, tools),
    )
    const slot = ending.sealed.slots.find((candidate) => candidate.slotId === slotId)
    expect(slot).toMatchObject({ name: 'Laptop', expiresAtMs: 9_000, createdAtMs: 1_000 })
    const endless = await rekey(ending, (opened) =>
      setSlotExpiry(opened, { slotId, expiresAtMs: undefined }, tools),
    )
    expect(endless.sealed.slots.some(({ expiresAtMs }) => expiresAtMs !== undefined)).toBe(false)
    expect(await open(endless, passkey)).toEqual(first.contents.wallets)
  })
})

describe('the last way in', () => {
  it('is never revoked, and a passkey is never the only one', async () => {
    const noPhrase = await rekey(withBoth, (opened) => revokeSlot(opened, slotIdOf(withBoth, 'phrase')))
    const revoking = rekey(noPhrase, (opened) => revokeSlot(opened, slotIdOf(noPhrase, 'password')))
    await expect(revoking).rejects.toMatchObject({ reason: 'lastWayIn' })
    const lone = rekey(first, (opened) => revokeSlot(opened, slotIdOf(first, 'password')))
    await expect(lone).rejects.toMatchObject({ reason: 'lastWayIn' })
  })

  it('is given no end', async () => {
    const expiresAtMs = 9_000
    const end = (from: Rekeyed, type: SlotSecret['type']) =>
      rekey(from, (opened) => setSlotExpiry(opened, { slotId: slotIdOf(from, type), expiresAtMs }, tools))
    await expect(end(first, 'password')).rejects.toMatchObject({ reason: 'lastWayIn' })
    const ending = await end(withBoth, 'password')
    await expect(end(ending, 'phrase')).rejects.toMatchObject({ reason: 'lastWayIn' })
  })

  it('may be a phrase: the password can go while its phrase resets it', async () => {
    const next = await rekey(withBoth, (opened) => revokeSlot(opened, slotIdOf(withBoth, 'password')))
    await expect(unlockByPassword(next.sealed)).rejects.toMatchObject({ reason: 'wrongPassword' })
    const newPassword = 'another harbour at dusk'
    const reset = await changePassword({ ...next, ...tools, secret: phrase, newPassword })
    expect(await unlockByPassword(reset.sealed, newPassword)).toEqual(reset.dataKey)
    expect((await openVault(reset.sealed, reset.dataKey)).wallets).toEqual(first.contents.wallets)
  })
})

describe('what is refused', () => {
  it.each<[string, SlotChange]>([
    ['unknownSlot', (opened) => revokeSlot(opened, 'no such slot')],
    ['unknownSlot', (opened) => renameSlot(opened, { slotId: 'no such slot', name: 'x' })],
    ['unknownWallet', async (o) => (await addPhraseSlot(o, { walletId: 'none', name: 'x' }, tools)).opened],
    [
      'expiryInPast',
      (opened) => setSlotExpiry(opened, { slotId: opened.slots[0]?.slotId ?? '', expiresAtMs: 1 }, tools),
    ],
  ])('%s', async (reason, change) => {
    await expect(rekey(withBoth, change)).rejects.toMatchObject({ reason })
  })

  it('the same passkey or phrase twice, and more than sixteen ways in', async () => {
    const walletId = first.contents.wallets[0]?.id ?? ''
    const again = { secret: { ...passkey, options: samplePasskey(first.random).secret.options }, name: 'x' }
    await expect(
      rekey(withBoth, async (opened) => (await addSlot(opened, again as never, tools)).opened),
    ).rejects.toMatchObject({ reason: 'slotExists' })
    await expect(
      rekey(withBoth, async (opened) => (await addPhraseSlot(opened, { walletId, name: 'x' }, tools)).opened),
    ).rejects.toMatchObject({ reason: 'slotExists' })
    const many: SlotChange = async (opened) => {
      let grown = opened
      for (let count = 0; count < 16; count++) {
        grown = (await addSlot(grown, samplePasskey(first.random), tools)).opened
      }
      return grown
    }
    await expect(rekey(first, many)).rejects.toMatchObject({ reason: 'tooManySlots' })
  })
})
