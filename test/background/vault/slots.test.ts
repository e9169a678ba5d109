import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryBrowser, type MemoryBrowser } from '../support/memoryBrowser.ts'
import { createSoftPasskey } from '../support/softPasskey.ts'
import { createTestWallet, PASSWORD, PHRASE, startWallet } from '../support/testWallet.ts'

const NEW_PASSWORD = 'staple battery horse wrong'

let browser: MemoryBrowser

beforeEach(() => {
  browser = createMemoryBrowser()
})

/** The slots of every copy that is stored, by place. */
function storedSlots(): unknown[] {
  const copies = [
    browser.local.dump()['vault.a'],
    browser.local.dump()['vault.b'],
    browser.mirror.dump()['vault.mirror'],
  ]
  return (copies as { slots: { type: string }[] }[]).map(({ slots }) => slots.map(({ type }) => type))
}

describe('the ways to unlock', () => {
  it('are listed while unlocked, with when they were last used, and nothing secret', async () => {
    const { screen } = await createTestWallet(browser)
    await screen.run('lock', {})
    expect(screen.view().slots).toEqual([])
    await screen.run('unlock', { password: PASSWORD })
    const createdAtMs = browser.nowMs
    await expect
      .poll(() => screen.view().slots)
      .toMatchObject([{ type: 'password', name: 'Password', createdAtMs, lastUsedAtMs: browser.nowMs }])
    expect(Object.keys(screen.view().slots[0] ?? {}).sort()).toEqual([
      'createdAtMs',
      'lastUsedAtMs',
      'name',
      'slotId',
      'type',
    ])
  })

  it('are added, named, given an end and taken away, in every copy, and the wallet stays open', async () => {
    const { screen, accountId } = await createTestWallet(browser)
    const passkey = await createSoftPasskey()
    await passkey.enrol(screen)
    expect(storedSlots()).toEqual(Array(3).fill(['password', 'passkey']))
    const slotId = screen.view().passkeys[0]?.slotId ?? ''
    expect(screen.view().passkeys).toMatchObject([{ slotId, credentialId: passkey.credentialId }])
    await screen.run('renameSlot', { slotId, name: 'Office' })
    await screen.run('setSlotExpiry', { slotId, expiresAtMs: browser.nowMs + 1_000 })
    expect(screen.view().slots[1]).toMatchObject({ name: 'Office', expiresAtMs: browser.nowMs + 1_000 })
    await screen.run('revokeSlot', { slotId })
    expect(storedSlots()).toEqual(Array(3).fill(['password']))
    await screen.run('rotateDataKey', {})
    expect(screen.view()).toMatchObject({ status: 'unlocked', activeAccountId: accountId, passkeys: [] })
    await screen.run('lock', {})
    await screen.run('unlock', { password: PASSWORD })
  })

  it('change only for who proved within the last minute to be there', async () => {
    const { screen } = await createTestWallet(browser)
    const [{ slotId } = { slotId: '' }] = screen.view().slots
    browser.nowMs += 61_000
    const asked = [
      () => screen.run('addPhraseSlot', { walletId: 'any', name: 'Words' }),
      () => screen.run('renameSlot', { slotId, name: 'x' }),
      () => screen.run('setSlotExpiry', { slotId }),
      () => screen.run('revokeSlot', { slotId }),
      () => screen.run('rotateDataKey', {}),
    ]
    for (const ask of asked) await expect(ask()).rejects.toMatchObject({ reason: 'stepUpNeeded' })
  })

  it('never leave the wallet without one', async () => {
    const { screen } = await createTestWallet(browser)
    await (await createSoftPasskey()).enrol(screen)
    const slotId = screen.view().slots.find(({ type }) => type === 'password')?.slotId ?? ''
    const refused = { reason: 'lastWayIn' }
    await expect(screen.run('revokeSlot', { slotId })).rejects.toMatchObject(refused)
    const end = { slotId, expiresAtMs: browser.nowMs + 1_000 }
    await expect(screen.run('setSlotExpiry', end)).rejects.toMatchObject(refused)
    expect(screen.view().status).toBe('unlocked')
  })
})

describe('a phrase that was made a slot', () => {
  it('resets a forgotten password; other phrases don’t, and are counted as wrong tries', async () => {
    const { screen, accountId } = await createTestWallet(browser)
    expect(screen.view().phraseResets).toBe(false)
    const walletId = screen.view().accounts[0]?.walletId ?? ''
    await screen.run('addPhraseSlot', { walletId, name: 'Words' })
    await screen.run('lock', {})
    expect(screen.view().phraseResets).toBe(true)
    const { words } = await screen.run('draftPhrase', { wordCount: 12 })
    const reset = (given: string[]) =>
      screen.run('resetPasswordByPhrase', { words: given, newPassword: NEW_PASSWORD })
    await expect(reset(words)).rejects.toMatchObject({ reason: 'wrongPhrase' })
    await reset(PHRASE)
    expect(screen.view()).toMatchObject({ status: 'unlocked', activeAccountId: accountId })
    await screen.run('lock', {})
    await screen.run('unlock', { password: NEW_PASSWORD })
    await screen.run('lock', {})
    await expect(screen.run('unlock', { password: PASSWORD })).rejects.toMatchObject({
      reason: 'wrongPassword',
    })
  }, 60_000)
})

describe('the phrase of a wallet that leaks or goes', () => {
  const first = (screen: Awaited<ReturnType<typeof createTestWallet>>['screen']) =>
    screen.view().accounts[0]?.walletId ?? ''

  it.each(['leaked', 'removed'] as const)(
    'resets no password any more once it is %s',
    async (fate) => {
      const { screen } = await createTestWallet(browser)
      const walletId = first(screen)
      await screen.run('createAnotherWallet', { wordCount: 12 })
      await screen.run('addPhraseSlot', { walletId, name: 'Words' })
      const before = browser.local.dump()['vault.a']
      if (fate === 'leaked') await screen.run('setWalletCompromised', { walletId, compromised: true })
      else await screen.run('removeWallet', { walletId })
      expect(storedSlots()).toEqual(Array(3).fill(['password']))
      expect(browser.local.dump()['vault.a']).not.toEqual(before)
      expect(screen.view()).toMatchObject({ status: 'unlocked', phraseResets: false })
      const { entries } = await screen.run('readAudit', { limit: 20 })
      expect(entries).toContainEqual(
        expect.objectContaining({ type: 'slotRevoked', subject: `phrase, ${fate}` }),
      )
      await screen.run('lock', {})
      await expect(
        screen.run('resetPasswordByPhrase', { words: PHRASE, newPassword: NEW_PASSWORD }),
      ).rejects.toMatchObject({ reason: 'wrongPhrase' })
    },
    60_000,
  )

  it('resets none either when the same words leaked as a hidden wallet', async () => {
    const { screen } = await createTestWallet(browser)
    const walletId = first(screen)
    const hidden = await screen.run('openHiddenWallet', { walletId, passphrase: 'behind', name: 'Hidden' })
    await screen.run('addPhraseSlot', { walletId, name: 'Words' })
    await screen.run('setWalletCompromised', { walletId: hidden.walletId, compromised: true })
    expect(screen.view().phraseResets).toBe(false)
  }, 60_000)

  it('stays while another wallet leaks', async () => {
    const { screen } = await createTestWallet(browser)
    const walletId = first(screen)
    const other = await screen.run('createAnotherWallet', { wordCount: 12 })
    await screen.run('addPhraseSlot', { walletId, name: 'Words' })
    await screen.run('setWalletCompromised', { walletId: other.walletId, compromised: true })
    expect(screen.view().phraseResets).toBe(true)
  }, 60_000)
})

describe('a worker that died', () => {
  it('between the new data key in the vault and the one in the session locks the wallet', async () => {
    const { worker, screen } = await createTestWallet(browser)
    const session = browser.session.dump()
    await screen.run('rotateDataKey', {})
    worker.kill()
    await browser.session.set({ session: session.session })
    const next = await startWallet(browser)
    const walletId = next.screen.view().accounts[0]?.walletId ?? ''
    await expect(next.screen.run('addAccount', { walletId })).rejects.toMatchObject({
      reason: 'dataKeyReplaced',
    })
    await expect.poll(() => next.screen.view().status).toBe('locked')
    await next.screen.run('unlock', { password: PASSWORD })
  })

  it('leaves the wallet that a wiped store no longer has to the next, from the mirror', async () => {
    const { worker, accountId } = await createTestWallet(browser)
    worker.kill()
    await browser.local.remove(['vault.a', 'vault.b', 'vault.exists'])
    await browser.session.remove(['session'])
    const { screen } = await startWallet(browser)
    expect(screen.view().status).toBe('locked')
    await screen.run('unlock', { password: PASSWORD })
    expect(screen.view().activeAccountId).toBe(accountId)
    expect(Object.keys(browser.local.dump())).toEqual(expect.arrayContaining(['vault.a', 'vault.b']))
  })
})

describe('a browser without IndexedDB', () => {
  it('keeps a wallet, and says that a copy is missing', async () => {
    const refuse = () => Promise.reject(new Error('A mutation operation was attempted'))
    Object.assign(browser.mirror, { get: refuse, set: refuse })
    const { screen } = await createTestWallet(browser)
    await expect.poll(() => screen.view().mirrorFailed).toBe(true)
    await screen.run('lock', {})
    await screen.run('unlock', { password: PASSWORD })
    expect(screen.view()).toMatchObject({ status: 'unlocked', mirrorFailed: true })
  })
})
