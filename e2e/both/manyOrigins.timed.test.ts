import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { type Site, startSite } from '../support/startSite.ts'
import { startWallet } from '../support/startWallet.ts'
import { watchKeys } from '../support/watchKeys.ts'

const ORIGINS = 50
const EACH = 10
/** Requests that may wait for the person, of all sites together. */
const MOST_WAITING = 20
const PRESSES = 30
/** What a person takes for at once. No more than one key in twenty may take longer. */
const LIMIT_MS = 100

let browser: WalletBrowser
let site: Site
let pages: Page[]
beforeAll(async () => {
  browser = await startWallet()
  site = await startSite(() => ({ html: '<title>Page</title>' }))
  pages = []
  for (let count = 0; count < ORIGINS; count += 1) {
    pages.push(await browser.openPage(`http://site${count}.localhost:${site.port}/`))
  }
}, 300_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
})

test('A11: while fifty sites ask ten times each, one window shows a bounded queue and answers a key within 100 ms', async () => {
  const [first, ...others] = pages
  await first?.evaluate(askAgainAndAgain, EACH)
  const approval = await browser.approval()
  await playwrightScreen(approval).see('button', 'Reject')
  const pressKeys = await watchKeys(approval)
  const asked = Promise.all(others.map((page) => page.evaluate(askAgainAndAgain, EACH)))
  const { count, p95Ms } = await pressKeys(PRESSES)
  await asked
  expect(count).toBeGreaterThanOrEqual(10)
  expect(p95Ms).toBeLessThan(LIMIT_MS)
  // All but those that wait are refused at once.
  const countRefused = async () => {
    const codes = await Promise.all(pages.map((page) => page.evaluate('codes') as Promise<number[]>))
    return codes.flat().length
  }
  await expect.poll(countRefused, { timeout: 30_000 }).toBe(ORIGINS * EACH - MOST_WAITING)
  const codes = await Promise.all(pages.map((page) => page.evaluate('codes') as Promise<number[]>))
  expect(codes.flat().every((code) => code === -32002 || code === -32005)).toBe(true)
  expect(browser.context.pages().filter((page) => page.url().includes('#/approve'))).toHaveLength(1)
}, 180_000)

/** Runs in the page. */
function askAgainAndAgain(times: number): void {
  type Provider = { request(call: object): Promise<unknown> }
  const { ethereum } = window as unknown as { ethereum: Provider }
  const codes: number[] = []
  Object.assign(window, { codes })
  for (let count = 0; count < times; count += 1) {
    ethereum
      .request({ method: 'eth_requestAccounts' })
      .catch((error: { code: number }) => codes.push(error.code))
  }
}
