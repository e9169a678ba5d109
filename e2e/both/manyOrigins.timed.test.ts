import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { rejectIn } from '../flows/decideIn.ts'
import { excessOfBestRound } from '../support/bestRound.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { type Site, startSite } from '../support/startSite.ts'
import { startWallet } from '../support/startWallet.ts'
import { type KeyTimes, watchKeys } from '../support/watchKeys.ts'

const ORIGINS = 50
const EACH = 10
/** Requests that may wait for the person, of all sites together. */
const MOST_WAITING = 20
const PRESSES = 30
/** What a person takes for at once: no more than one key in twenty may take longer. A busy machine takes its time without the wallet too. */
const LIMIT = { limitMs: 100, timesBare: 3 }

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
  const excessMs = await excessOfBestRound(LIMIT, async () => {
    await pages[0]?.evaluate(askAgainAndAgain, EACH)
    const approval = await browser.approval()
    await playwrightScreen(approval).see('button', 'Reject')
    const pressKeys = await watchKeys(approval)
    const ms = await pressWhile(pressKeys, askAgainAndAgain)
    await expectAllRefused()
    const bareMs = await pressWhile(pressKeys, postAgainAndAgain)
    await rejectIn(approval, 'Reject all')
    return { ms, bareMs }
  })
  expect(excessMs).toBe(0)
}, 180_000)

/** @returns ms that 95 of 100 keys take at most while every page but the first does something ten times */
async function pressWhile(
  pressKeys: (presses: number) => Promise<KeyTimes>,
  doAgainAndAgain: (times: number) => void,
): Promise<number> {
  const done = Promise.all(pages.slice(1).map((page) => page.evaluate(doAgainAndAgain, EACH)))
  const { count, p95Ms } = await pressKeys(PRESSES)
  await done
  expect(count).toBeGreaterThanOrEqual(10)
  return p95Ms
}

/** All but those that wait are refused at once. */
async function expectAllRefused(): Promise<void> {
  const readCodes = async () => {
    const codes = await Promise.all(pages.map((page) => page.evaluate('codes') as Promise<number[]>))
    return codes.flat()
  }
  await expect
    .poll(async () => (await readCodes()).length, { timeout: 30_000 })
    .toBe(ORIGINS * EACH - MOST_WAITING)
  expect((await readCodes()).every((code) => code === -32002 || code === -32005)).toBe(true)
  expect(browser.approvals()).toHaveLength(1)
}

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

/** Runs in the page: as many messages, which go nowhere. */
function postAgainAndAgain(times: number): void {
  for (let count = 0; count < times; count += 1) new MessageChannel().port1.postMessage(count)
}
