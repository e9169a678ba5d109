import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import { createSampleParams } from '../../test/conformance/sampleParams.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { waitUntilReviewed } from '../flows/approve.ts'
import { rejectIn } from '../flows/decideIn.ts'
import { fillSend } from '../flows/send.ts'
import type { Screen } from '../screen/screen.ts'
import { ageProof } from '../support/ageProof.ts'
import { command } from '../support/command.ts'
import { ask, press } from '../support/dapp.ts'
import { findBarriers } from '../support/findBarriers.ts'
import { goTo } from '../support/goTo.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { problemOn } from '../support/problemOn.ts'
import { readView } from '../support/readView.ts'
import { findAddress } from '../support/rooms.ts'
import { account, connectDapp, password, startWallet } from '../support/startWallet.ts'

// What a room shows only after something was pressed in it, and what a site asks, has no barrier, in either theme.
let browser: WalletBrowser
let dapp: Page
let page: Page
let screen: Screen
beforeAll(async () => {
  browser = await startWallet()
  dapp = await connectDapp(browser)
  page = await browser.openPopup()
  screen = playwrightScreen(page)
})
afterAll(() => browser.close())

const open = async (pattern: string) => goTo(page, findAddress(pattern, await readView(page)) ?? '')

test('the window of approvals, with nothing in it', async () => {
  const popup = await browser.openPopup('#/approve')
  await popup.getByRole('heading').first().waitFor()
  expect(await findBarriers(popup)).toEqual([])
  await popup.close()
})

test.each(['Account menu', 'Network menu'])('%s, opened', async (name) => {
  await screen.press(name)
  const sheet = page.getByRole('dialog')
  await sheet.waitFor()
  expect(await findBarriers(page)).toEqual([])
  await screen.press('Close')
  await sheet.waitFor({ state: 'hidden' })
})

test('the review of a transfer', async () => {
  await fillSend(screen, { recipient: getDevnetAccount(6).address, asset: /ETH/, amount: '0.1' })
  await waitUntilReviewed(screen, 'Confirm')
  expect(await findBarriers(page)).toEqual([])
  await screen.press('Reject')
})

test.each([
  ['sign-message', 'Sign'],
  ['sign-typed-data', 'Sign'],
  ['sign-permit', 'Sign'],
  ['approve-usdc', 'Confirm'],
  ['swap-eth-for-usdc', 'Confirm'],
  ['add-network', 'Add network'],
  ['add-token', 'Add token'],
] as const)('the approval of %s, also zoomed to twice the size', async (action, button) => {
  await press(dapp, action)
  const approval = await browser.approval()
  await waitUntilReviewed(playwrightScreen(approval), button)
  expect(await findBarriers(approval)).toEqual([])
  await approval.setViewportSize({ width: 200, height: 320 })
  expect(await approval.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(200)
  await rejectIn(approval)
})

test('the lock screen, with a wrong password', async () => {
  await goTo(page, '#/')
  await screen.press('Lock')
  await screen.fill('Password', 'wrong')
  await screen.press('Unlock')
  await page
    .getByText(/wrong|not the password|does not/i)
    .first()
    .waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.evaluate(() => {
    location.hash = '#/reset-password'
  })
  await screen.see('heading', 'Choose a new password')
  expect(await findBarriers(page)).toEqual([])
  await screen.press('Back')
  await screen.fill('Password', password)
  await screen.press('Unlock')
  await screen.see('button', 'Lock')
})

test('the one way to unlock, which cannot be taken away', async () => {
  await open('/settings/ways/:slotId')
  await screen.press('Remove')
  await page.getByRole('dialog').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await command(page, 'stepUp', { password })
  await screen.press('Remove it')
  await problemOn(page).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await screen.press('Keep')
})

test('several ways to unlock, one of them with an end, and what is lost with it', async () => {
  const walletId = (await readView(page)).accounts[0]?.walletId ?? ''
  await command(page, 'stepUp', { password })
  const before = (await readView(page)).slots
  await command(page, 'addPhraseSlot', { walletId, name: 'Recovery phrase' })
  await expect.poll(async () => (await readView(page)).slots.length).toBe(before.length + 1)
  const slot = (await readView(page)).slots.find(({ type }) => type === 'phrase')
  await goTo(page, '#/settings/ways')
  await goTo(page, `#/settings/ways/${slot?.slotId}`)
  await screen.choose('Let it expire', 'In 30 days')
  await screen.press('Set expiry')
  await page.getByRole('region', { name: 'Expiry' }).getByText(/\d{4}/).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await screen.press('Remove')
  await page.getByRole('dialog').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await screen.press('Keep')
  await goTo(page, '#/settings/ways')
  expect(await findBarriers(page)).toEqual([])
})

test('accounts that were found', async () => {
  await open('/accounts/wallet/:walletId/find')
  await screen.press('Look for used accounts')
  await screen.see('button', 'Add chosen accounts')
  expect(await findBarriers(page)).toEqual([])
  await page.getByText(/addresses looked at: .*already\.$/).waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('the key of an account, and its file', async () => {
  await open('/accounts/account/:accountId')
  await command(page, 'stepUp', { password })
  await screen.press('Save as a keystore file')
  await screen.press('Show private key')
  await screen.see('button', 'Hide')
  expect(await findBarriers(page)).toEqual([])
})

test('the question who it is, and a wrong answer', async () => {
  await ageProof(page)
  await browser.killWorker()
  await goTo(page, '#/settings/policy')
  await page.getByRole('checkbox', { name: 'Before anything is sent at all' }).click()
  await screen.see('heading', 'Is it you?')
  expect(await findBarriers(page)).toEqual([])
  await screen.fill('Password', 'wrong')
  await screen.press('Go on')
  await page.getByText('not the password').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await screen.press('Close')
})

test.each([
  ['eth_getEncryptionPublicKey', 'Give key'],
  ['eth_decrypt', 'Decrypt'],
] as const)('the approval of %s', async (method, action) => {
  const params = (await createSampleParams(account, account))[method]
  const answer = ask(dapp, { method, params })
  const approval = await browser.approval()
  await playwrightScreen(approval).see('button', action)
  expect(await findBarriers(approval)).toEqual([])
  await rejectIn(approval)
  expect(await answer).toMatchObject({ error: { code: 4001 } })
})

test('the wait after wrong passwords', async () => {
  await command(page, 'lock', {})
  await screen.see('button', 'Unlock')
  for (let tries = 0; tries < 5; tries += 1) {
    await command(page, 'unlock', { password: 'not this one' }).catch(() => {})
  }
  await page.getByText(/You can try again in \d+ second/).waitFor()
  expect(await findBarriers(page)).toEqual([])
})
