import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { beginConnected } from '../browser/beginConnected.ts'
import { waitUntilReviewed } from '../flows/approve.ts'
import { press, readResult } from '../support/dapp.ts'
import { tabTo } from '../support/keyboard.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'

const wallet = beginConnected()

/** Presses a key that decides: the window may be gone before the key is up again, which the driver takes for a mistake. */
async function pressToDecide(page: Page, key: 'Enter' | 'Space'): Promise<void> {
  const closed = page.waitForEvent('close')
  await page.keyboard.press(key).catch(() => undefined)
  await closed
}

test('a signature can be given by keyboard alone: by the space bar, never by Enter or Escape', async () => {
  await press(wallet.dapp, 'sign-message')
  const approval = await wallet.browser.approval()
  await waitUntilReviewed(playwrightScreen(approval), 'Sign')
  await approval.keyboard.press('Enter')
  await approval.keyboard.press('Escape')
  await tabTo(approval, 'Sign')
  await approval.keyboard.press('Enter')
  await approval.waitForTimeout(500)
  expect(approval.isClosed()).toBe(false)
  await pressToDecide(approval, 'Space')
  expect(await readResult(wallet.dapp, 'sign-message')).toMatchObject({
    state: 'done',
    value: { verified: true },
  })
})

test('a request can be rejected by keyboard alone', async () => {
  await press(wallet.dapp, 'sign-typed-data')
  const approval = await wallet.browser.approval()
  await playwrightScreen(approval).see('button', 'Reject')
  await tabTo(approval, 'Reject')
  await pressToDecide(approval, 'Enter')
  expect((await readResult(wallet.dapp, 'sign-typed-data')).value).toMatchObject({ error: { code: 4001 } })
})

test('a click in the first half second of an approval gives nothing (A10)', async () => {
  await press(wallet.dapp, 'sign-message')
  const approval = await wallet.browser.approval()
  const screen = playwrightScreen(approval)
  await screen.see('button', 'Sign')
  await approval.evaluate(() => {
    const sign = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Sign')
    sign?.click()
  })
  expect(approval.isClosed()).toBe(false)
  await screen.press('Reject')
  expect((await readResult(wallet.dapp, 'sign-message')).value).toMatchObject({ error: { code: 4001 } })
})
