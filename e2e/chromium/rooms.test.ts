import { afterAll, beforeAll, expect, test } from 'vitest'
import type { View } from '../../src/protocol/view.ts'
import { findAddress, rooms } from '../support/rooms.ts'
import { findBarriers } from './support/findBarriers.ts'
import type { WalletBrowser } from './support/launchChromium.ts'
import { readView } from './support/readView.ts'
import { connectDapp, startWallet } from './support/startWallet.ts'

let browser: WalletBrowser
let view: View
beforeAll(async () => {
  browser = await startWallet()
  const dapp = await connectDapp(browser)
  await dapp.close()
  const popup = await browser.openPopup()
  view = await readView(popup)
  await popup.close()
})
afterAll(() => browser.close())

test.each(rooms.map(({ pattern }) => pattern))('%s has no barrier, in either theme', async (pattern) => {
  const address = findAddress(pattern, view)
  if (!address) return expect.fail(`Nothing leads to ${pattern}`)
  const page = await browser.openPopup(address)
  await page.getByRole('heading').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(await page.getByRole('heading').first().textContent()).not.toBe('')
  await page.close()
})
