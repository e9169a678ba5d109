import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveAsked } from '../flows/approveAsked.ts'
import { listenWhileAsking, reloadExtension } from '../support/liveThroughUpdate.ts'
import { type Site, startSite } from '../support/startSite.ts'
import { ask } from './support/dapp.ts'
import type { WalletBrowser } from './support/launchChromium.ts'
import { playwrightScreen } from './support/playwrightScreen.ts'
import { account, startWallet } from './support/startWallet.ts'

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

test('when the wallet is updated, what waits ends once with 4900, and the page hears that the wallet is gone', async () => {
  await approveAsked(browser, ask(page, { method: 'eth_requestAccounts' }), 'Connect')
  await page.evaluate(listenWhileAsking, account)
  await playwrightScreen(await browser.approval()).see('button', 'Sign')
  await reloadExtension(browser)
  await expect.poll(() => page.evaluate('heard.length')).toBeGreaterThanOrEqual(2)
  await page.waitForTimeout(1_000)
  expect(await page.evaluate('heard')).toEqual([
    ['settled', 4900],
    ['disconnect', 4900],
  ])
  expect(await page.evaluate('ethereum.isConnected()')).toBe(false)
})

test('a page of before the update is told, in words, to be reloaded, however often it asks', async () => {
  for (const method of ['eth_accounts', 'eth_requestAccounts', 'eth_blockNumber']) {
    const refused = await ask(page, { method })
    expect(refused).toMatchObject({ error: { code: 4900, message: expect.stringContaining('Reload') } })
  }
})
