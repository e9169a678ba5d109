import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approve } from '../flows/approve.ts'
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

/** Reloads the extension as an update does: its worker, its windows and its session are gone. */
async function reloadExtension(): Promise<void> {
  const popup = await browser.openPopup()
  const closed = popup.waitForEvent('close')
  await popup.evaluate('void setTimeout(() => chrome.runtime.reload())')
  await closed
}

/** Runs in the page: keeps every event of the wallet, and every settling of a request that waits for the person. */
function listen(address: string): void {
  type Heard = (payload: unknown) => void
  type Provider = { request(call: object): Promise<unknown>; on(event: string, heard: Heard): void }
  const { ethereum } = window as unknown as { ethereum: Provider }
  const heard: unknown[] = []
  Object.assign(window, { heard })
  for (const event of ['connect', 'disconnect', 'accountsChanged', 'chainChanged']) {
    ethereum.on(event, (payload) => heard.push([event, (payload as { code?: number }).code]))
  }
  const settled = ({ code }: { code?: number }) => heard.push(['settled', code])
  ethereum.request({ method: 'personal_sign', params: ['0x6869', address] }).then(settled as Heard, settled)
}

test('when the wallet is updated, what waits ends once with 4900, and the page hears that the wallet is gone', async () => {
  const connected = ask(page, { method: 'eth_requestAccounts' })
  await approve(playwrightScreen(await browser.approval()), 'Connect')
  await connected
  await page.evaluate(listen, account)
  await playwrightScreen(await browser.approval()).see('button', 'Sign')
  await reloadExtension()
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
