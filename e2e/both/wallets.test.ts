import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { privateKeyToAddress } from 'viem/accounts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import published from '../../test/vectors/keystoreV3.json' with { type: 'json' }
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { proveIfAsked } from '../flows/proveIfAsked.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { command } from '../support/command.ts'
import { findBarriers } from '../support/findBarriers.ts'
import { goTo } from '../support/goTo.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { readView } from '../support/readView.ts'
import { password, startWallet } from '../support/startWallet.ts'

/** The second account of the phrase that development chains use, as those chains print it. */
const KEY = '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d'
const keyAccountPath = `#/accounts/account/${encodeURIComponent(`eip155:0:${privateKeyToAddress(KEY).toLowerCase()}`)}`

let browser: WalletBrowser
let page: Page
beforeAll(async () => {
  browser = await startWallet()
  page = await browser.openPopup()
})
afterAll(() => browser.close())

/** Goes from the start to the choice of what to bring in. */
async function goToImport(choice: string): Promise<void> {
  const screen = playwrightScreen(page)
  await goTo(page, '#/accounts')
  await screen.press('Add a wallet')
  await screen.press('Import an existing wallet')
  await page.getByRole('radio', { name: choice }).check()
}

test('a private key comes in, and its account is there to be switched to', async () => {
  const screen = playwrightScreen(page)
  await goToImport('A private key')
  expect(await findBarriers(page)).toEqual([])
  await screen.fill('Private key', KEY)
  await screen.press('Continue')
  await screen.see('heading', 'Imported key 1')
  expect(await findBarriers(page)).toEqual([])
})

test('the same key does not come in twice, and it is said why', async () => {
  const screen = playwrightScreen(page)
  await goToImport('A private key')
  await screen.fill('Private key', KEY)
  await screen.press('Continue')
  await page.getByText('is in the wallet already').waitFor()
})

test('a keystore file comes in by its password, and a wrong one is told from a right one', async () => {
  const screen = playwrightScreen(page)
  const vector = published.vectors.find(({ name }) => name === 'mycrypto')
  const path = join(await mkdtemp(join(tmpdir(), 'keystore-')), 'key.json')
  await writeFile(path, JSON.stringify(vector?.keystore))
  await goToImport('A keystore file')
  await page.getByLabel('Keystore file', { exact: true }).setInputFiles(path)
  await screen.fill('Password of the file', 'another')
  await screen.press('Continue')
  await page.getByText('This password does not open the file').waitFor()
  await screen.fill('Password of the file', vector?.password ?? '')
  await screen.press('Continue')
  await screen.see('heading', 'Imported key 2')
})

test('an address is watched', async () => {
  const screen = playwrightScreen(page)
  await goToImport('An address to watch')
  await screen.fill('Address', getDevnetAccount(7).address)
  await screen.press('Continue')
  await screen.see('heading', 'Watched 1')
})

test('another phrase comes in, pasted whole', async () => {
  const screen = playwrightScreen(page)
  await goToImport('A recovery phrase')
  await screen.fill('Word 1', 'legal winner thank year wave sausage worth useful legal winner thank yellow')
  await screen.press('Continue')
  await screen.see('heading', 'Wallet 2')
})

test('the key is given away after a proof, and erased from the screen', async () => {
  const screen = playwrightScreen(page)
  await goTo(page, keyAccountPath)
  await screen.press('Show private key')
  await proveIfAsked(screen, password, () => screen.shows('button', 'Hide'))
  expect(await screen.readText()).toContain(KEY.slice(2))
  await screen.press('Hide')
  await waitUntil('The key to be gone', async () => !(await screen.readText()).includes(KEY.slice(2)))
})

test('an account is hidden from the menu, and shown again', async () => {
  const screen = playwrightScreen(page)
  const isInMenu = async () => {
    await goTo(page, '#/')
    await screen.press('Account menu')
    await screen.see('heading', 'Accounts')
    const shown = await screen.shows('button', 'Rename Imported key 1')
    await screen.press('Close')
    return shown
  }
  expect(await isInMenu()).toBe(true)
  await goTo(page, keyAccountPath)
  await screen.press('Hide account')
  await screen.see('button', 'Show account')
  expect(await isInMenu()).toBe(false)
  await goTo(page, keyAccountPath)
  await screen.press('Show account')
  await screen.see('button', 'Hide account')
  expect(await isInMenu()).toBe(true)
})

test('the account menu groups accounts by wallet, marks the watched one, and switches', async () => {
  const screen = playwrightScreen(page)
  await goTo(page, '#/')
  await screen.press('Account menu')
  const menu = page.getByRole('dialog')
  await menu.getByRole('region', { name: 'Watched 1' }).getByText('Watched', { exact: true }).waitFor()
  await menu
    .getByRole('region', { name: 'Imported key 1' })
    .getByRole('button', { name: /Imported key 1/ })
    .first()
    .click()
  await menu.waitFor({ state: 'hidden' })
  expect(await page.getByRole('button', { name: 'Account menu' }).locator('..').textContent()).toContain(
    'Imported key 1',
  )
})

test('wallets are put in order by keyboard alone', async () => {
  const screen = playwrightScreen(page)
  await goTo(page, '#/accounts')
  await screen.see('heading', 'Wallet 2')
  await page.getByRole('button', { name: 'Move Wallet 1 down' }).focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.getByRole('heading', { level: 2 }).allInnerTexts())
    .toEqual(['Imported key 1', 'Wallet 1', 'Imported key 2', 'Watched 1', 'Wallet 2'])
})

test('what is lost is said before a wallet is removed, and the removal needs a word', async () => {
  const screen = playwrightScreen(page)
  await page.getByRole('link', { name: 'Manage Imported key 1' }).click()
  await screen.press('Remove wallet')
  await page.getByText('no recovery phrase leads to it').waitFor()
  expect(await screen.readList('What is removed')).toEqual(['Imported key 1'])
  expect(await screen.canPress('Remove')).toBe(false)
  expect(await findBarriers(page)).toEqual([])
  await screen.tick('I understand what is lost')
  await screen.press('Remove')
  const again = page.getByRole('dialog', { name: 'Is it you?' })
  const gone = page.getByRole('heading', { name: 'Accounts and wallets' })
  await again.or(gone).first().waitFor()
  if (await again.isVisible()) {
    await screen.fill('Password', password)
    await screen.press('Go on')
  }
  await gone.waitFor()
  await expect.poll(() => page.getByRole('heading', { name: 'Imported key 1' }).count()).toBe(0)
})

test('removing one account of several asks once more, and says what is there', async () => {
  const screen = playwrightScreen(page)
  const { wallets } = await readView(page)
  const walletId = wallets.find(({ name }) => name === 'Wallet 1')?.id ?? ''
  const { accountId } = await command(page, 'addAccount', { walletId })
  await goTo(page, `#/accounts/account/${encodeURIComponent(accountId)}`)
  await screen.press('Remove account')
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('region', { name: 'What is there, as last known' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await screen.press('Keep')
  expect((await readView(page)).accounts.some(({ id }) => id === accountId)).toBe(true)
  await screen.press('Remove account')
  await screen.press('Remove')
  await screen.see('heading', 'Accounts and wallets')
  expect((await readView(page)).accounts.some(({ id }) => id === accountId)).toBe(false)
})
