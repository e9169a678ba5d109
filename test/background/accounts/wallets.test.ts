import { describe, expect, test } from 'vitest'
import published from '../../vectors/keystoreV3.json' with { type: 'json' }
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import {
  connectSite,
  createTestWallet,
  openPage,
  PASSWORD,
  PHRASE,
  startWallet,
  type TestScreen,
} from '../support/testWallet.ts'

const KEY = '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d'
const KEY_ACCOUNT = 'eip155:0:0x70997970c51812dc3a010c7d01b50e0d17dc79c8'
const WATCHED = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const OTHER_PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ')

const importKey = (screen: TestScreen) =>
  screen.run('importWallet', { source: { type: 'privateKey', privateKey: KEY } })
const watch = (screen: TestScreen, name?: string) =>
  screen.run('importWallet', { source: { type: 'address', address: WATCHED }, ...(name && { name }) })
const names = (screen: TestScreen) => screen.view().accounts.map(({ name }) => name)
const walletNames = (screen: TestScreen) => screen.view().wallets.map(({ name }) => name)

describe('what a person brings becomes a wallet beside the others, and its account the active one', () => {
  test('another phrase, a key, an address, a keystore file', async () => {
    const { screen } = await createTestWallet(createMemoryBrowser())
    await screen.run('importWallet', { source: { type: 'phrase', words: OTHER_PHRASE } })
    const { accountId } = await importKey(screen)
    expect(accountId).toBe(KEY_ACCOUNT)
    expect(screen.view().activeAccountId).toBe(KEY_ACCOUNT)
    await watch(screen, 'Cold storage')
    const [vector] = published.vectors
    const file = JSON.stringify(vector?.keystore)
    const source = { type: 'keystore', file, filePassword: vector?.password ?? '' } as const
    const opened = await screen.run('importWallet', { source })
    expect(opened.accountId).toBe('eip155:0:0x008aeeda4d805471df9b2a5b0f38a0c3bcba786b')
    expect(walletNames(screen)).toEqual([
      'Wallet 1',
      'Wallet 2',
      'Imported key 1',
      'Cold storage',
      'Imported key 2',
    ])
    expect(names(screen)).toEqual([
      'Account 1',
      'Account 2',
      'Imported key 1',
      'Cold storage',
      'Imported key 2',
    ])
    expect(JSON.stringify(screen.view())).not.toContain(KEY.slice(2))
    // Whoever typed a phrase in has shown to have it.
    expect(screen.view().wallets[1]?.phraseCheckedAtMs).toBeDefined()
  }, 60_000)

  test('or the first one, where none is', async () => {
    const { screen } = await startWallet(createMemoryBrowser())
    const source = { type: 'privateKey', privateKey: KEY } as const
    expect(await screen.run('createWalletFrom', { source, password: PASSWORD })).toEqual({
      accountId: KEY_ACCOUNT,
    })
    const again = screen.run('createWalletFrom', { source, password: PASSWORD })
    await expect(again).rejects.toMatchObject({ reason: 'walletExists' })
  })

  test('and a new one has a phrase of its own that can be revealed', async () => {
    const { screen } = await createTestWallet(createMemoryBrowser())
    const { walletId, accountId } = await screen.run('createAnotherWallet', { wordCount: 24 })
    expect(screen.view().activeAccountId).toBe(accountId)
    const { words } = await screen.run('revealPhrase', { walletId })
    expect(words).toHaveLength(24)
  })

  test('and a hidden one opens by another passphrase of the same words', async () => {
    const { screen } = await createTestWallet(createMemoryBrowser())
    const [wallet] = screen.view().wallets
    const passphrase = 'sesame'
    const { walletId } = await screen.run('openHiddenWallet', { walletId: wallet?.id ?? '', passphrase })
    const revealed = await screen.run('revealPhrase', { walletId })
    expect(revealed).toEqual({ words: PHRASE, hasPassphrase: true })
    expect(JSON.stringify(screen.view())).not.toContain(passphrase)
  })
})

test('what is here already does not come twice, and nothing is changed', async () => {
  const { screen } = await createTestWallet(createMemoryBrowser())
  await importKey(screen)
  const before = screen.view().wallets
  await expect(importKey(screen)).rejects.toMatchObject({ reason: 'knownAccount' })
  const source = { type: 'phrase', words: PHRASE } as const
  await expect(screen.run('importWallet', { source })).rejects.toMatchObject({ reason: 'knownAccount' })
  expect(screen.view().wallets).toEqual(before)
})

describe('names, order and sight', () => {
  test('are the person’s, and survive lock and restart', async () => {
    const browser = createMemoryBrowser()
    const { screen } = await createTestWallet(browser)
    const { walletId, accountId } = await importKey(screen)
    await screen.run('renameWallet', { walletId, name: 'Old key' })
    await screen.run('moveWallet', { walletId, by: -1 })
    await screen.run('renameAccount', { accountId, name: 'Savings' })
    await screen.run('hideAccount', { accountId, hidden: true })
    await screen.run('lock', {})
    const { screen: later } = await startWallet(browser)
    await later.run('unlock', { password: PASSWORD })
    expect(walletNames(later)).toEqual(['Old key', 'Wallet 1'])
    expect(later.view().accounts[0]).toMatchObject({ id: accountId, name: 'Savings', hidden: true })
    expect(later.view().activeAccountId).not.toBe(accountId)
  })

  test('tell accounts apart', async () => {
    const { screen, accountId } = await createTestWallet(createMemoryBrowser())
    await watch(screen, 'Main')
    const renaming = screen.run('renameAccount', { accountId, name: 'main' })
    await expect(renaming).rejects.toMatchObject({ reason: 'nameTaken' })
  })

  test('leave one account in sight', async () => {
    const { screen, accountId } = await createTestWallet(createMemoryBrowser())
    const hiding = screen.run('hideAccount', { accountId, hidden: true })
    await expect(hiding).rejects.toMatchObject({ reason: 'lastShown' })
  })

  test('of accounts within a wallet change, too', async () => {
    const { screen } = await createTestWallet(createMemoryBrowser())
    const walletId = screen.view().wallets[0]?.id ?? ''
    const { accountId } = await screen.run('addAccount', { walletId })
    await screen.run('moveAccount', { accountId, by: -1 })
    expect(names(screen)).toEqual(['Account 2', 'Account 1'])
  })
})

test('accounts on the paths of other wallets are added by their path', async () => {
  const { screen } = await createTestWallet(createMemoryBrowser())
  const walletId = screen.view().wallets[0]?.id ?? ''
  const path = "m/44'/60'/1'/0/0"
  const { accountIds } = await screen.run('addAccountsAt', { walletId, paths: [path] })
  expect(accountIds).toEqual(['eip155:0:0x8c8d35429f74ec245f8ef2f4fd1e551cff97d650'])
  expect(screen.view().accounts[1]).toMatchObject({ path, walletId, name: 'Account 2' })
})

describe('removing', () => {
  test('takes with it what hung on the account: sites, holdings, the place as the active one', async () => {
    const { screen, worker, accountId } = await createTestWallet(createMemoryBrowser())
    const { walletId } = await importKey(screen)
    const page = openPage(worker)
    const asking = page.ask('eth_requestAccounts')
    const approval = await screen.nextApproval()
    const choice = { accounts: [KEY_ACCOUNT, accountId], chainId: 'eip155:31337' }
    await screen.run('approve', { approvalId: approval.id, snapshotHash: approval.snapshotHash, choice })
    await asking
    await screen.run('removeWallet', { walletId })
    expect(screen.view().permissions).toMatchObject([{ accounts: [accountId] }])
    expect(screen.view().activeAccountId).toBe(accountId)
    expect(await page.ask('eth_accounts')).toEqual([accountId.slice('eip155:0:'.length)])
  })

  test('disconnects a site that saw nothing else', async () => {
    const { screen, worker } = await createTestWallet(createMemoryBrowser())
    const page = openPage(worker)
    await connectSite(screen, page)
    await importKey(screen)
    await screen.run('removeWallet', { walletId: screen.view().wallets[0]?.id ?? '' })
    expect(screen.view().permissions).toEqual([])
    expect(walletNames(screen)).toEqual(['Imported key 1'])
  })

  test('needs the password of the last minute, in the background and not only on the screen', async () => {
    const { screen, worker, accountId } = await createTestWallet(createMemoryBrowser())
    const { walletId } = await importKey(screen)
    worker.passTime(61_000)
    const refused = { reason: 'stepUpNeeded' }
    await expect(screen.run('removeWallet', { walletId })).rejects.toMatchObject(refused)
    await expect(screen.run('exportPrivateKey', { accountId })).rejects.toMatchObject(refused)
    const filePassword = PASSWORD
    await expect(screen.run('exportKeystore', { accountId, filePassword })).rejects.toMatchObject(refused)
    await screen.run('stepUp', { password: PASSWORD })
    await screen.run('removeWallet', { walletId })
    expect(walletNames(screen)).toEqual(['Wallet 1'])
  })
})
