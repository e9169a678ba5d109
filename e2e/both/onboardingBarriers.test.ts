import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { choosePassword } from '../flows/choosePassword.ts'
import type { Screen } from '../screen/screen.ts'
import { findBarriers } from '../support/findBarriers.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { problemOn } from '../support/problemOn.ts'
import { password, startBrowser } from '../support/startWallet.ts'

// What is shown before there is a room has no barrier, in either theme. One page, in which each test goes on from the one before.
let browser: WalletBrowser
let page: Page
let screen: Screen
beforeAll(async () => {
  browser = await startBrowser()
  page = await browser.onboarding()
  screen = playwrightScreen(page)
  await screen.see('button', 'Create a new wallet')
})
afterAll(() => browser.close())

test('the start, and a barrier would be found', async () => {
  expect(await findBarriers(page)).toEqual([])
  await page.evaluate(() => document.body.append(document.createElement('img')))
  const found = await findBarriers(page)
  await page.evaluate(() => document.querySelector('body > img')?.remove())
  expect(found).toContainEqual(expect.stringMatching(/^light: image-alt/))
  expect(found).toContainEqual(expect.stringMatching(/^dark: image-alt/))
})

test('creating: the password, the phrase hidden and shown, the check', async () => {
  await screen.press('Create a new wallet')
  expect(await findBarriers(page)).toEqual([])
  await choosePassword(screen, password)
  await screen.see('button', 'Reveal')
  expect(await findBarriers(page)).toEqual([])
  await screen.press('Reveal')
  await screen.readList('Recovery phrase')
  expect(await findBarriers(page)).toEqual([])
  await screen.press('Continue')
  await page
    .getByRole('textbox', { name: /^Word \d+$/ })
    .first()
    .waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('importing: the words, with a wrong one among them', async () => {
  await browser.reopen(page, '#/onboarding')
  await screen.press('Import an existing wallet')
  await choosePassword(screen, password)
  await screen.fill('Word 1', 'tesst')
  await page.getByText('not one of the words').waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test.each([
  ['A private key', 'Private key', 'not a key'],
  ['An address to watch', 'Address', '0x12'],
])('%s, with what is wrong with it', async (choice, label, wrong) => {
  await page.getByRole('radio', { name: choice }).check()
  expect(await findBarriers(page)).toEqual([])
  await screen.fill(label, wrong)
  await screen.press('Continue')
  await problemOn(page).waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('a keystore file', async () => {
  await page.getByRole('radio', { name: 'A keystore file' }).check()
  expect(await findBarriers(page)).toEqual([])
  const file = { name: 'key.json', mimeType: 'application/json', buffer: Buffer.from('{"version":3}') }
  await page.getByLabel('Keystore file', { exact: true }).setInputFiles(file)
  await screen.fill('Password of the file', 'wrong')
  await screen.press('Continue')
  await problemOn(page).waitFor()
  expect(await findBarriers(page)).toEqual([])
})
