import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import { press } from '../chromium/support/dapp.ts'
import type { WalletBrowser } from '../chromium/support/launchChromium.ts'
import { playwrightScreen } from '../chromium/support/playwrightScreen.ts'
import { connectDapp, password, startBrowser, startWallet } from '../chromium/support/startWallet.ts'
import { waitUntilReviewed } from '../flows/approve.ts'
import { choosePassword } from '../flows/choosePassword.ts'
import { fillSend } from '../flows/send.ts'
import { findBarriers } from '../support/findBarriers.ts'

let browser: WalletBrowser

describe('onboarding has no barrier, in either theme', () => {
  let page: Page
  beforeAll(async () => {
    browser = await startBrowser()
    page = await browser.onboarding()
    await playwrightScreen(page).see('button', 'Create a new wallet')
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
    const screen = playwrightScreen(page)
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
    await page.goto(`${browser.extensionUrl}/popup.html?again#/onboarding`)
    const screen = playwrightScreen(page)
    await screen.press('Import an existing wallet')
    await choosePassword(screen, password)
    await screen.fill('Word 1', 'tesst')
    await page.getByText('not one of the words').waitFor()
    expect(await findBarriers(page)).toEqual([])
  })
})

describe('the wallet has no barrier, in either theme', () => {
  let dapp: Page
  beforeAll(async () => {
    browser = await startWallet()
    dapp = await connectDapp(browser)
  })
  afterAll(() => browser.close())

  test('the window of approvals, with nothing in it', async () => {
    const popup = await browser.openPopup('#/approve')
    await popup.getByRole('heading').first().waitFor()
    expect(await findBarriers(popup)).toEqual([])
    await popup.close()
  })

  test.each(['Account menu', 'Network menu'])('%s, opened', async (name) => {
    const popup = await browser.openPopup()
    await playwrightScreen(popup).press(name)
    await popup.getByRole('dialog').waitFor()
    expect(await findBarriers(popup)).toEqual([])
    await popup.close()
  })

  test('the review of a transfer', async () => {
    const popup = await browser.openPopup()
    const screen = playwrightScreen(popup)
    await fillSend(screen, { recipient: getDevnetAccount(6).address, asset: /ETH/, amount: '0.1' })
    await waitUntilReviewed(screen, 'Confirm')
    expect(await findBarriers(popup)).toEqual([])
    await screen.press('Reject')
    await popup.close()
  })

  test.each([
    ['sign-message', 'Sign'],
    ['sign-typed-data', 'Sign'],
    ['sign-permit', 'Sign'],
    ['approve-usdc', 'Confirm'],
    ['swap-eth-for-usdc', 'Confirm'],
    ['add-network', 'Add network'],
    ['add-token', 'Add token'],
  ] as const)('the approval of %s', async (action, button) => {
    await press(dapp, action)
    const approval = await browser.approval()
    await waitUntilReviewed(playwrightScreen(approval), button)
    expect(await findBarriers(approval)).toEqual([])
    const closed = approval.waitForEvent('close')
    await playwrightScreen(approval).press('Reject')
    await closed
  })

  test('the lock screen, with a wrong password', async () => {
    const popup = await browser.openPopup()
    const screen = playwrightScreen(popup)
    await screen.press('Lock')
    await screen.fill('Password', 'wrong')
    await screen.press('Unlock')
    await popup
      .getByText(/wrong|not the password|does not/i)
      .first()
      .waitFor()
    expect(await findBarriers(popup)).toEqual([])
    await popup.evaluate(() => {
      location.hash = '#/reset-password'
    })
    await screen.see('heading', 'Choose a new password')
    expect(await findBarriers(popup)).toEqual([])
    await screen.press('Back')
    await screen.fill('Password', password)
    await screen.press('Unlock')
    await screen.see('button', 'Lock')
    await popup.close()
  })
})
