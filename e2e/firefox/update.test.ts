import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../chromium/support/dapp.ts'
import type { WalletBrowser } from '../chromium/support/launchChromium.ts'
import { playwrightScreen } from '../chromium/support/playwrightScreen.ts'
import { account, startWallet } from '../chromium/support/startWallet.ts'
import { approveAsked } from '../flows/approveAsked.ts'
import { listenWhileAsking, reloadExtension } from '../support/liveThroughUpdate.ts'
import { type Site, startSite } from '../support/startSite.ts'

let browser: WalletBrowser
let site: Site
let page: Page
beforeAll(async () => {
  browser = await startWallet()
  site = await startSite(() => ({ html: '<title>Page</title>' }))
  page = await browser.openPage(`http://127.0.0.1:${site.port}/`)
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

// Firefox ends what relays for a page without a word, and by itself puts the new one into every page that is open.
test('when the wallet is updated, what waits ends once with 4900, and the page goes on with the new one by itself', async () => {
  await approveAsked(browser, ask(page, { method: 'eth_requestAccounts' }), 'Connect')
  await page.evaluate(listenWhileAsking, account)
  await playwrightScreen(await browser.approval()).see('button', 'Sign')
  await reloadExtension(browser)
  const readHeard = () => page.evaluate('JSON.stringify(window.heard)')
  await expect.poll(readHeard, { timeout: 30_000 }).toBe(
    JSON.stringify([
      ['disconnect', 4900],
      ['settled', 4900],
      ['connect', null],
    ]),
  )
  expect(await ask(page, { method: 'eth_chainId' })).toMatchObject({ result: expect.stringMatching(/^0x/) })
  // Nobody has unlocked it since.
  expect(await ask(page, { method: 'eth_accounts' })).toEqual({ result: [] })
})
