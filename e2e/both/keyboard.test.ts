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

/** Runs in the approval's window: clicks for as long as the action is held back. @returns how many clicks that were */
async function clickWhileHeldBack(): Promise<number> {
  for (let clicks = 0; ; ) {
    const sign = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Sign')
    if (sign && sign.getAttribute('aria-disabled') !== 'true') return clicks
    if (sign) clicks += 1
    sign?.click()
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test('a click in the first half second of an approval gives nothing (A10)', async () => {
  // A busy machine may come too late for the first half second of one window, hardly for that of five.
  for (let times = 0; times < 5; times += 1) {
    await press(wallet.dapp, 'sign-message')
    const approval = await wallet.browser.approval()
    const closed = approval.waitForEvent('close')
    const clicks = await approval.evaluate(clickWhileHeldBack)
    expect(approval.isClosed()).toBe(false)
    await playwrightScreen(approval).press('Reject')
    expect((await readResult(wallet.dapp, 'sign-message')).value).toMatchObject({ error: { code: 4001 } })
    await closed
    if (clicks > 0) return
  }
  expect.fail('The action was never found held back')
})
