import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { View } from '../../src/protocol/view.ts'
import { goTo } from '../chromium/support/goTo.ts'
import type { WalletBrowser } from '../chromium/support/launchChromium.ts'
import { readView } from '../chromium/support/readView.ts'
import { connectDapp, startWallet } from '../chromium/support/startWallet.ts'
import { findBarriers } from '../support/findBarriers.ts'
import { findAddress, rooms } from '../support/rooms.ts'

// One page walks through them all, as a person does.
let browser: WalletBrowser
let page: Page
let view: View
beforeAll(async () => {
  browser = await startWallet()
  await (await connectDapp(browser)).close()
  page = await browser.openPopup()
  view = await readView(page)
})
afterAll(() => browser.close())

test.each(rooms.map(({ pattern }) => pattern))('%s has no barrier, in either theme', async (pattern) => {
  const address = findAddress(pattern, view)
  if (!address) return expect.fail(`Nothing leads to ${pattern}`)
  await goTo(page, address)
  expect(await page.locator('h1').first().textContent()).not.toBe('')
  expect(await findBarriers(page)).toEqual([])
})
