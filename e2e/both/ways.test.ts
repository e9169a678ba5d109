import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { devnetMnemonic } from '../../devnet/devnetChain.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { changePassword } from '../flows/changePassword.ts'
import { proveIfAsked } from '../flows/proveIfAsked.ts'
import { unlock } from '../flows/unlock.ts'
import type { Screen } from '../screen/screen.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { goTo } from '../support/goTo.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { password, startWallet } from '../support/startWallet.ts'

const nextPassword = 'a lighthouse in the fog 3'
const lastPassword = 'three gulls above the pier 9'

// One wallet, and each test goes on from the one before.
let browser: WalletBrowser
let page: Page
let screen: Screen
beforeAll(async () => {
  browser = await startWallet()
  page = await browser.openPopup()
  screen = playwrightScreen(page)
})
afterAll(() => browser.close())

async function lock(): Promise<void> {
  await goTo(page, '#/')
  await screen.press('Lock')
  await screen.see('button', 'Unlock')
}

async function refuse(wrong: string): Promise<void> {
  await unlock(screen, wrong)
  await waitUntil('The refusal', async () => /not the password/i.test(await screen.readText()))
}

test('another password takes the place of the first, which opens nothing any more', async () => {
  await goTo(page, '#/settings/password')
  await changePassword(screen, password, nextPassword)
  await lock()
  await refuse(password)
  await unlock(screen, nextPassword)
  await screen.see('button', 'Lock')
})

test('the only way to unlock can be renamed, and cannot be taken away', async () => {
  await goTo(page, '#/settings/ways')
  await screen.press('Change or remove Password')
  await screen.fill('Name', 'The one in my head')
  await screen.press('Rename')
  await proveIfAsked(screen, nextPassword, () => screen.shows('heading', 'The one in my head'))
  await screen.press('Remove')
  await screen.press('Remove it')
  await waitUntil('The refusal', async () => /password or a recovery phrase/i.test(await screen.readText()))
  await screen.press('Keep')
})

test('a recovery phrase is made a way to unlock, and given an end', async () => {
  await goTo(page, '#/settings/ways/add/phrase')
  await screen.press('Add recovery phrase')
  const link = 'Change or remove Recovery phrase'
  await proveIfAsked(screen, nextPassword, () => screen.shows('link', link))
  await screen.press(link)
  await screen.see('button', 'Set expiry')
  expect(await screen.readText()).not.toMatch(/Expires\s+\w+ \d+, \d{4}/)
  await screen.choose('Let it expire', 'In 30 days')
  await screen.press('Set expiry')
  await proveIfAsked(screen, nextPassword, async () =>
    /Expires\s+\w+ \d+, \d{4}/.test(await screen.readText()),
  )
})

test('by that phrase a forgotten password is replaced', async () => {
  await lock()
  await screen.press('Use your recovery phrase')
  await screen.fill('Word 1', devnetMnemonic)
  await screen.fill('New password', lastPassword)
  await screen.fill('Confirm password', lastPassword)
  await screen.press('Set password and unlock')
  await screen.see('button', 'Lock')
  await lock()
  await refuse(nextPassword)
  await unlock(screen, lastPassword)
  await screen.see('button', 'Lock')
})

test('once it is taken away, no phrase is asked for', async () => {
  await goTo(page, '#/settings/ways')
  await screen.press('Change or remove Recovery phrase')
  await screen.press('Remove')
  await screen.press('Remove it')
  await proveIfAsked(screen, lastPassword, () => screen.shows('heading', 'Ways to unlock'))
  expect(await screen.shows('link', 'Change or remove Recovery phrase')).toBe(false)
  await lock()
  expect(await screen.shows('link', 'Use your recovery phrase')).toBe(false)
  await unlock(screen, lastPassword)
  await screen.see('button', 'Lock')
})
