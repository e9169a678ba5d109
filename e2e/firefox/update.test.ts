import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../chromium/support/dapp.ts'
import type { WalletBrowser } from '../chromium/support/launchChromium.ts'
import { playwrightScreen } from '../chromium/support/playwrightScreen.ts'
import { account, startWallet } from '../chromium/support/startWallet.ts'
import { approve } from '../flows/approve.ts'
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

/** Reloads the extension as an update does: its event page, its windows and its session are gone. */
async function reloadExtension(): Promise<void> {
  const popup = await browser.openPopup()
  await popup.evaluate('void setTimeout(() => chrome.runtime.reload())')
}

/** Runs in the page: keeps every event of the wallet, and every settling of a request that waits for the person. */
function listen(address: string): void {
  type Heard = (payload: unknown) => void
  type Provider = { request(call: object): Promise<unknown>; on(event: string, heard: Heard): void }
  const { ethereum } = window as unknown as { ethereum: Provider }
  const heard: unknown[] = []
  Object.assign(window, { heard })
  for (const event of ['connect', 'disconnect']) {
    ethereum.on(event, (payload) => heard.push([event, (payload as { code?: number }).code]))
  }
  const settled = ({ code }: { code?: number }) => heard.push(['settled', code])
  ethereum.request({ method: 'personal_sign', params: ['0x6869', address] }).then(settled as Heard, settled)
}

// Firefox ends what relays for a page without a word, and by itself puts the new one into every page that is open.
test('when the wallet is updated, what waits ends once with 4900, and the page goes on with the new one by itself', async () => {
  const connected = ask(page, { method: 'eth_requestAccounts' })
  await approve(playwrightScreen(await browser.approval()), 'Connect')
  await connected
  await page.evaluate(listen, account)
  await playwrightScreen(await browser.approval()).see('button', 'Sign')
  await reloadExtension()
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
