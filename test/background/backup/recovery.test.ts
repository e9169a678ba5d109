import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryBrowser, type MemoryBrowser } from '../support/memoryBrowser.ts'
import {
  connectSite,
  createTestWallet,
  openPage,
  PASSWORD,
  PHRASE,
  startWallet,
} from '../support/testWallet.ts'

const NEW_PASSWORD = 'a lighthouse in the fog'
const OTHER_PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ')
const phrase = { kind: 'phrase', words: PHRASE } as const
let browser: MemoryBrowser

beforeEach(() => {
  browser = createMemoryBrowser()
})

/** What stands under the keys of the vault and of what was set aside. */
function storedVaults(): string {
  return JSON.stringify(Object.entries(browser.local.dump()).filter(([key]) => key.startsWith('vault.')))
}

/** The vault is told of the newest entry of the audit log a moment later: the older copy of it is written anew. */
async function untilLogIsSealed(): Promise<void> {
  await expect.poll(() => browser.local.dump()['vault.a'], { timeout: 20_000 }).toMatchObject({ gen: 2 })
}

describe('a forgotten password', () => {
  it('is replaced by the phrase: the same accounts with their names, and the old vault is kept aside', async () => {
    const { screen } = await createTestWallet(browser)
    const walletId = screen.view().accounts[0]?.walletId ?? ''
    const second = await screen.run('addAccount', { walletId, name: 'Savings' })
    const before = screen.view().accounts.map(({ id, name }) => ({ id, name }))
    await screen.run('lock', {})
    const preview = await screen.run('previewRecovery', { source: phrase })
    expect(preview).toMatchObject({ known: true, lost: [] })
    expect(preview.wallets[0]?.accounts.map(({ accountId }) => accountId)).toContain(second.accountId)
    await screen.run('recover', { source: phrase, password: NEW_PASSWORD })
    expect(screen.view().status).toBe('unlocked')
    expect(screen.view().accounts.map(({ id, name }) => ({ id, name }))).toEqual(before)
    const { aside } = await screen.run('getBackupState', {})
    expect(aside).toMatchObject([{ accountNames: ['Account 1', 'Savings'], intact: true }])
    await screen.run('lock', {})
    await expect(screen.run('unlock', { password: PASSWORD })).rejects.toMatchObject({
      reason: 'wrongPassword',
    })
    await screen.run('unlock', { password: NEW_PASSWORD })
  })

  it('says what the phrase does not bring back, and only to who knows a phrase of the vault', async () => {
    const { screen } = await createTestWallet(browser)
    const source = { kind: 'phrase', words: OTHER_PHRASE } as const
    await screen.run('lock', {})
    const stranger = await screen.run('previewRecovery', { source })
    expect(stranger).toMatchObject({ known: false, lost: [] })
    expect(JSON.stringify(stranger)).not.toContain(screen.view().accounts[0]?.id ?? '0xf39f')
    // Other words are another wallet; the one that was here is kept.
    await screen.run('recover', { source, password: NEW_PASSWORD })
    expect((await screen.run('getBackupState', {})).aside).toHaveLength(1)
  })

  it('after which the earlier wallet comes back by its own password, and the present one is kept in its turn', async () => {
    const { screen, accountId } = await createTestWallet(browser)
    await screen.run('lock', {})
    const source = { kind: 'phrase', words: OTHER_PHRASE } as const
    await screen.run('recover', { source, password: NEW_PASSWORD })
    expect(screen.view().accounts.map(({ id }) => id)).not.toContain(accountId)
    const [earlier] = (await screen.run('getBackupState', {})).aside
    const id = earlier?.id ?? ''
    await expect(screen.run('putBackWallet', { id, password: NEW_PASSWORD })).rejects.toMatchObject({
      reason: 'wrongPassword',
    })
    await screen.run('putBackWallet', { id, password: PASSWORD })
    expect(screen.view().accounts.map((account) => account.id)).toEqual([accountId])
    const { aside } = await screen.run('getBackupState', {})
    expect(aside).toHaveLength(1)
    await screen.run('dropEarlierWallet', { id: aside[0]?.id ?? '' })
    expect((await screen.run('getBackupState', {})).aside).toEqual([])
  })

  it('takes every site its permission, and answers what waits', async () => {
    const { screen, worker } = await createTestWallet(browser)
    const page = openPage(worker)
    await connectSite(screen, page)
    const waiting = page.ask('personal_sign', ['0x00', screen.view().accounts[0]?.id.slice(-42)])
    const refused = expect(waiting).rejects.toMatchObject({ code: 4001 })
    await screen.nextApproval()
    await screen.run('lock', {})
    await screen.run('recover', { source: phrase, password: NEW_PASSWORD })
    await refused
    expect(await page.ask('eth_accounts')).toEqual([])
    expect(screen.view().permissions).toEqual([])
  })

  it('changes nothing where the phrase or the new password is refused', async () => {
    const { screen } = await createTestWallet(browser)
    await untilLogIsSealed()
    await screen.run('lock', {})
    const before = storedVaults()
    const wrong = { kind: 'phrase', words: PHRASE.with(0, 'junk') } as const
    await expect(screen.run('recover', { source: wrong, password: NEW_PASSWORD })).rejects.toMatchObject({
      reason: 'badChecksum',
    })
    await expect(screen.run('recover', { source: phrase, password: 'short' })).rejects.toMatchObject({
      reason: 'weakPassword',
    })
    expect(storedVaults()).toBe(before)
  })

  it('is no way to write over a wallet that is open', async () => {
    const { screen } = await createTestWallet(browser)
    await untilLogIsSealed()
    const before = storedVaults()
    await expect(screen.run('recover', { source: phrase, password: NEW_PASSWORD })).rejects.toMatchObject({
      reason: 'walletExists',
    })
    expect(storedVaults()).toBe(before)
  })
})

describe('words that open the wallet that is here', () => {
  it('keep all of it: only the password becomes another, and nothing is set aside', async () => {
    const { screen } = await createTestWallet(browser)
    const walletId = screen.view().accounts[0]?.walletId ?? ''
    await screen.run('createAnotherWallet', { wordCount: 12 })
    const source = { type: 'privateKey', privateKey: '0x'.padEnd(66, '7') } as const
    await screen.run('importWallet', { source })
    await screen.run('addPhraseSlot', { walletId, name: 'Words' })
    const before = screen.view().accounts.map(({ id, name }) => ({ id, name }))
    expect(before).toHaveLength(3)
    await screen.run('lock', {})
    const preview = await screen.run('previewRecovery', { source: phrase })
    expect(preview).toMatchObject({ keepsAll: true, known: true, lost: [] })
    expect(preview.wallets.flatMap(({ accounts }) => accounts)).toHaveLength(3)
    await screen.run('recover', { source: phrase, password: NEW_PASSWORD })
    expect(screen.view().accounts.map(({ id, name }) => ({ id, name }))).toEqual(before)
    expect((await screen.run('getBackupState', {})).aside).toEqual([])
    await screen.run('lock', {})
    await screen.run('unlock', { password: NEW_PASSWORD })
  }, 60_000)

  it('are told from words that do not, which bring their own wallet back beside it', async () => {
    const { screen } = await createTestWallet(browser)
    const walletId = screen.view().accounts[0]?.walletId ?? ''
    await screen.run('addPhraseSlot', { walletId, name: 'Words' })
    await screen.run('lock', {})
    const source = { kind: 'phrase', words: OTHER_PHRASE } as const
    expect(await screen.run('previewRecovery', { source })).toMatchObject({ keepsAll: false, known: false })
    await screen.run('recover', { source, password: NEW_PASSWORD })
    expect((await screen.run('getBackupState', {})).aside).toHaveLength(1)
  }, 60_000)
})

describe('a store that fails', () => {
  it('leaves the wallet to the mirror alone, and the phrase still replaces the password', async () => {
    const { worker, screen, accountId } = await createTestWallet(browser)
    const walletId = screen.view().accounts[0]?.walletId ?? ''
    await screen.run('addPhraseSlot', { walletId, name: 'Words' })
    worker.kill()
    await browser.local.remove(Object.keys(browser.local.dump()))
    await browser.session.remove(['session'])
    const next = (await startWallet(browser)).screen
    expect(next.view().status).toBe('locked')
    await next.run('recover', { source: phrase, password: NEW_PASSWORD })
    expect(next.view().activeAccountId).toBe(accountId)
    expect(Object.keys(browser.local.dump())).toEqual(expect.arrayContaining(['vault.a', 'vault.b']))
  }, 60_000)

  it('is told apart from an empty one: nothing is recovered over what it would not show', async () => {
    const { worker, accountId } = await createTestWallet(browser)
    worker.kill()
    await browser.session.remove(['session'])
    const { set } = browser.local
    const before = storedVaults()
    browser.local.set = () => Promise.reject(new Error('An unexpected error occurred'))
    const failing = await startWallet(browser)
    const recovering = failing.screen.run('recover', { source: phrase, password: NEW_PASSWORD })
    await expect(recovering).rejects.toMatchObject({ reason: 'vaultNotWritten' })
    failing.worker.kill()
    expect(storedVaults()).toBe(before)
    browser.local.set = set
    const { screen } = await startWallet(browser)
    await screen.run('unlock', { password: PASSWORD })
    expect(screen.view().activeAccountId).toBe(accountId)
  }, 60_000)
})

describe('a vault that can’t be read never looks like a new wallet, and comes back by the phrase', () => {
  const damages: [string, (local: MemoryBrowser['local']) => Promise<void>][] = [
    ['every copy damaged', (local) => local.set({ 'vault.a': 'torn', 'vault.b': { v: 9 } })],
    ['only the mark left', (local) => local.remove(['vault.a', 'vault.b'])],
  ]

  it.each(damages)('%s', async (_, damage) => {
    const { worker, accountId } = await createTestWallet(browser)
    worker.kill()
    await browser.session.remove(['session'])
    await damage(browser.local)
    await browser.mirror.set({ 'vault.mirror': 'torn' })
    const { screen } = await startWallet(browser)
    expect(screen.view().status).toBe('damaged')
    await expect(
      screen.run('createWallet', { words: OTHER_PHRASE, password: NEW_PASSWORD }),
    ).rejects.toMatchObject({ reason: 'walletExists' })
    await screen.run('recover', { source: phrase, password: NEW_PASSWORD })
    expect(screen.view().accounts.map(({ id }) => id)).toEqual([accountId])
  })
})
