import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { approveAsked } from '../flows/approveAsked.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { ask } from '../support/dapp.ts'
import { reloadExtension } from '../support/liveThroughUpdate.ts'
import { type Site, startSite } from '../support/startSite.ts'
import { startWallet } from '../support/startWallet.ts'
import { clickIcon, iconFlags } from './support/clickIcon.ts'

let browser: WalletBrowser
let site: Site
let page: Page
beforeAll(async () => {
  browser = await startWallet({ flags: iconFlags })
  site = await startSite(() => ({ html: '<title>Page</title>' }))
  page = await browser.openPage(`http://127.0.0.1:${site.port}/`)
  await approveAsked(browser, ask(page, { method: 'eth_requestAccounts' }), 'Connect')
  await page.evaluate(listen)
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const readHeard = () => page.evaluate('heard.map(([event]) => event)') as Promise<string[]>

/** Updates the wallet, and opens a page of the same site while it is away. */
async function updateWallet(): Promise<Page> {
  const early = await browser.context.newPage()
  await reloadExtension(browser)
  await early.goto(page.url())
  return early
}

/** The browser takes a moment to have the wallet's icon again. */
function openWalletOn(shown: Page): Promise<true> {
  return waitUntil('The icon', () =>
    clickIcon(shown, browser.extensionUrl).then(
      () => true as const,
      () => undefined,
    ),
  )
}

test('a page that lived through an update is connected again, without being reloaded, once the wallet is opened on it', async () => {
  const early = await updateWallet()
  await expect.poll(readHeard).toEqual(['disconnect'])
  expect(await ask(page, { method: 'eth_chainId' })).toMatchObject({ error: { code: 4900 } })
  await openWalletOn(page)
  await expect.poll(readHeard, { timeout: 10_000 }).toEqual(['disconnect', 'connect'])
  expect(await page.evaluate('heard[1][1]')).toEqual({ chainId: '0x7a69' })
  expect(await page.evaluate('ethereum.isConnected()')).toBe(true)
  expect(await ask(page, { method: 'eth_chainId' })).toEqual({ result: '0x7a69' })
  expect(await ask(page, { method: 'eth_blockNumber' })).toMatchObject({
    result: expect.stringMatching(/^0x/),
  })
  // What was opened while there was no wallet has it as well once the person opens the wallet there.
  await openWalletOn(early)
  await expect.poll(() => early.evaluate('typeof ethereum')).toBe('object')
  expect(await ask(early, { method: 'eth_chainId' })).toEqual({ result: '0x7a69' })
})

test('a page that is loaded once the update is over finds the wallet and its connection', async () => {
  const fresh = await browser.openPage(page.url())
  expect(await ask(fresh, { method: 'eth_chainId' })).toEqual({ result: '0x7a69' })
  expect(await ask(fresh, { method: 'eth_accounts' })).toEqual({ result: [] })
})

/** Runs in the page. */
function listen(): void {
  type Provider = { on(event: string, heard: (payload: unknown) => void): void }
  const { ethereum } = window as unknown as { ethereum: Provider }
  const heard: unknown[] = []
  Object.assign(window, { heard })
  for (const event of ['connect', 'disconnect']) {
    ethereum.on(event, (payload) => heard.push([event, payload]))
  }
}
