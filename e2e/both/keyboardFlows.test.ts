import { basename } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { devnetMnemonic } from '../../devnet/devnetChain.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import type { Screen } from '../screen/screen.ts'
import { ageProof } from '../support/ageProof.ts'
import { goTo } from '../support/goTo.ts'
import { proveByKeyboard, tabAndPress, tabAndType, tabTo } from '../support/keyboard.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { readView } from '../support/readView.ts'
import { findAddress } from '../support/rooms.ts'
import { password, startWallet } from '../support/startWallet.ts'

const newPassword = 'a lighthouse in the fog 3'
const filePassword = 'a keystore in the sea 8'

// No mouse is used in this file. One page, in which each test goes on from the one before.
let browser: WalletBrowser
let page: Page
let screen: Screen
beforeAll(async () => {
  browser = await startWallet()
  page = await browser.openPopup()
  screen = playwrightScreen(page)
})
afterAll(() => browser.close())

const open = async (pattern: string) => goTo(page, findAddress(pattern, await readView(page)) ?? '')

/** The next thing that needs a proof asks for one. */
async function forgetProof(): Promise<void> {
  await ageProof(page)
  await browser.killWorker()
}

test('a private key is shown, hidden, and saved as a file', async () => {
  await open('/accounts/account/:accountId')
  await forgetProof()
  await tabAndPress(page, 'Show private key')
  await proveByKeyboard(page, password)
  await page.getByText(/[0-9a-f]{64}/).waitFor()
  await tabTo(page, 'Hide')
  await page.keyboard.press('Space')
  await expect.poll(() => page.getByText(/[0-9a-f]{64}/).count()).toBe(0)
  await tabAndPress(page, 'Save as a keystore file')
  await tabAndType(page, 'Password of the file', filePassword)
  const saved = browser.awaitFile(page)
  await page.keyboard.press('Enter')
  expect(basename(await saved)).toMatch(/^keystore-0x[0-9a-f]{40}\.json$/i)
})

test('used accounts are found, chosen and added', async () => {
  await open('/accounts/wallet/:walletId/find')
  await tabAndPress(page, 'Look for used accounts')
  await page.getByText(/addresses looked at: .*already\.$/).waitFor()
  const boxes = page.getByRole('group', { name: 'Accounts to add' }).getByRole('checkbox')
  const offered = await boxes.count()
  expect(offered).toBeGreaterThan(1)
  await tabTo(page, (await boxes.first().evaluate(readLabel)) ?? '')
  await page.keyboard.press('Space')
  expect(await boxes.first().isChecked()).toBe(false)
  const before = (await readView(page)).accounts.length
  await tabAndPress(page, 'Add chosen accounts')
  await screen.see('heading', 'Accounts and wallets')
  expect((await readView(page)).accounts).toHaveLength(before + offered - 1)
})

test('a phrase is made a way to unlock, and given an end', async () => {
  await goTo(page, '#/settings/ways')
  await forgetProof()
  await tabAndPress(page, 'Add a recovery phrase')
  await tabAndPress(page, 'Add recovery phrase')
  await proveByKeyboard(page, password)
  await screen.see('heading', 'Ways to unlock')
  await tabAndPress(page, 'Change or remove Recovery phrase')
  await tabTo(page, 'Let it expire')
  await page.keyboard.press('ArrowDown')
  await tabAndPress(page, 'Set expiry')
  await page.getByRole('region', { name: 'Expiry' }).getByText(/\d{4}/).waitFor()
})

test('a wallet whose password was forgotten comes back by its phrase', async () => {
  await goTo(page, '#/')
  await tabAndPress(page, 'Lock')
  await screen.see('button', 'Unlock')
  await tabAndPress(page, 'Forgot your password?')
  await tabAndPress(page, 'Recovery phrase')
  for (const [place, word] of devnetMnemonic.split(' ').entries()) {
    await tabAndType(page, `Word ${place + 1}`, word)
  }
  await expect.poll(() => screen.canPress('Continue')).toBe(true)
  await tabAndPress(page, 'Continue')
  // The phrase was made a way to unlock before: it opens the wallet that is here, and all of it stays.
  await screen.see('button', 'Set the new password')
  await tabAndType(page, 'Password', newPassword)
  await tabAndType(page, 'Confirm password', newPassword)
  await page.keyboard.press('Enter')
  await tabAndPress(page, 'Open wallet')
  await screen.see('button', 'Lock')
})

/** Runs in the page. */
function readLabel(element: Element): string | undefined {
  return (element as HTMLInputElement).labels?.[0]?.textContent?.trim()
}
