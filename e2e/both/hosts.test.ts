import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { devnetMnemonic } from '../../devnet/devnetChain.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { importWallet } from '../flows/importWallet.ts'
import { unlock } from '../flows/unlock.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { type SpyProxy, startSpyProxy } from '../support/startSpyProxy.ts'
import { password, startBrowser } from '../support/startWallet.ts'

/** Longer than the wallet waits for any node, so that what was under way is over. */
const QUIET_MS = 11_000
const WATCH_MS = 4_000

let proxy: SpyProxy
let browser: WalletBrowser
beforeAll(async () => {
  proxy = await startSpyProxy()
  browser = await startBrowser({ network: { proxyUrl: proxy.url } })
})
afterAll(async () => {
  await browser.close()
  await proxy.stop()
})

const wait = (durationMs: number) => new Promise((resolve) => setTimeout(resolve, durationMs))

test('a fresh wallet contacts nobody', async () => {
  const page = await browser.onboarding()
  await playwrightScreen(page).see('button', 'Create a new wallet')
  // Not even its screens by themselves, should a library of theirs turn.
  const send = () => fetch('https://elsewhere.example').catch(() => undefined)
  expect(await page.evaluate(send)).toBeUndefined()
  await browser.killWorker()
  await (await browser.openPopup()).close()
  await wait(WATCH_MS)
  expect(proxy.asked).toEqual([])
})

test('an open one asks nodes, and lists each of them with its use and when it was last asked', async () => {
  const fromMs = Date.now()
  const page = await browser.onboarding()
  await importWallet(playwrightScreen(page), { phrase: devnetMnemonic, password })
  await expect.poll(() => proxy.asked.length, { timeout: 20_000 }).toBeGreaterThan(0)
  const popup = await browser.openPopup('#/settings/hosts')
  const contacted = popup.getByRole('region', { name: 'Contacted', exact: true })
  for (const host of new Set(proxy.asked)) {
    await contacted.getByText(host.replace(/:443$/, ''), { exact: true }).waitFor()
  }
  for (const atMs of await readTimes(popup)) {
    expect(atMs).toBeGreaterThanOrEqual(fromMs)
    expect(atMs).toBeLessThanOrEqual(Date.now())
  }
  await contacted
    .getByText(/^Node of Ethereum/)
    .first()
    .waitFor()
  await popup.close()
})

test('a locked one contacts nobody, through the death of its worker and all its screens', async () => {
  const popup = await browser.openPopup()
  await playwrightScreen(popup).press('Lock')
  await playwrightScreen(popup).see('button', 'Unlock')
  await wait(QUIET_MS)
  proxy.asked.length = 0
  await browser.killWorker()
  await browser.reopen(popup)
  await playwrightScreen(popup).see('button', 'Unlock')
  await wait(WATCH_MS)
  expect(proxy.asked).toEqual([])
  await unlock(playwrightScreen(popup), password)
  await expect.poll(() => proxy.asked.length, { timeout: 20_000 }).toBeGreaterThan(0)
})

/** @returns when each host of the list was last contacted, in ms since 1970 */
async function readTimes(page: Page): Promise<number[]> {
  const times = page.getByRole('region', { name: 'Contacted', exact: true }).locator('time')
  await times.first().waitFor()
  const moments = (await times.all()).map((time) => time.getAttribute('datetime'))
  return (await Promise.all(moments)).map((moment) => Date.parse(moment ?? ''))
}
