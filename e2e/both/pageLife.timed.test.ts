import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { askInPage } from '../screen/dapp.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { ask } from '../support/dapp.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { type Site, startSite } from '../support/startSite.ts'
import { account, startWallet } from '../support/startWallet.ts'

let browser: WalletBrowser
let site: Site
beforeAll(async () => {
  browser = await startWallet()
  // No browser keeps a page that says `no-store`, as the demo dApp does.
  site = await startSite(() => ({ html: '<title>Page</title>' }))
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const openPage = (host: string) => browser.openPage(`http://${host}:${site.port}/`)

test('a page that comes back from the back-forward cache is answered again within a second (A7)', async () => {
  const witness = await openPage('127.0.0.1')
  const page = await openPage('127.0.0.1')
  const connected = ask(page, { method: 'eth_requestAccounts' })
  await playwrightScreen(await browser.approval()).press('Connect')
  await connected
  await page.evaluate(`(${askOnReturn})(${askInPage})`)
  await page.goto(`http://localhost:${site.port}/`)
  // Firefox tells no driver of a page that came back, so the page leaves word with another one of its origin.
  await page.evaluate(() => setTimeout(() => history.back()))
  const word = await waitUntil('A word of the page that came back', () =>
    witness.evaluate(() => localStorage.getItem('word')),
  )
  const { accounts, block, tookMs } = JSON.parse(word)
  expect(accounts).toEqual({ result: [account.toLowerCase()] })
  expect(block).toMatchObject({ result: expect.stringMatching(/^0x/) })
  expect(tookMs).toBeLessThan(1_000)
  await page.close()
  await witness.close()
})

test('a page that never uses the wallet, or listens for messages and for its end alone, does not wake it', async () => {
  const page = await openPage('localhost')
  await browser.killWorker()
  await page.reload()
  await page.evaluate(`void ethereum.on('message', () => {}).on('disconnect', () => {})`)
  await page.waitForTimeout(1_000)
  expect(await browser.isWorkerAlive()).toBe(false)
  await page.close()
})

test('a page that only listens for the connection hears of it, and of a chain', async () => {
  const page = await openPage('localhost')
  const heard = await page.evaluate(`new Promise((resolve) => ethereum.on('connect', resolve))`)
  expect(heard).toEqual({ chainId: expect.stringMatching(/^0x/) })
  await page.close()
})

/** Runs in the page: when it comes back from the cache, it asks the wallet and leaves what it hears in its storage. */
function askOnReturn(askWallet: typeof askInPage): void {
  addEventListener('pageshow', async ({ persisted }) => {
    if (!persisted) return
    const startedAtMs = performance.now()
    const accounts = await askWallet({ method: 'eth_accounts' })
    const block = await askWallet({ method: 'eth_blockNumber' })
    const tookMs = performance.now() - startedAtMs
    localStorage.setItem('word', JSON.stringify({ accounts, block, tookMs }))
  })
}
