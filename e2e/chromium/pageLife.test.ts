import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Site, startSite } from '../support/startSite.ts'
import { ask } from './support/dapp.ts'
import type { WalletBrowser } from './support/launchChromium.ts'
import { playwrightScreen } from './support/playwrightScreen.ts'
import { account, startWallet } from './support/startWallet.ts'

let browser: WalletBrowser
let site: Site
beforeAll(async () => {
  browser = await startWallet()
  // Chromium keeps no page that says `no-store`, as the demo dApp does.
  site = await startSite(() => ({ html: '<title>Page</title>' }))
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const openPage = (host: string) => browser.openPage(`http://${host}:${site.port}/`)

test('a page that comes back from the back-forward cache is answered again within a second (A7)', async () => {
  const page = await openPage('127.0.0.1')
  const connected = ask(page, { method: 'eth_requestAccounts' })
  await playwrightScreen(await browser.approval()).press('Connect')
  await connected
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }))
  })
  await page.goto(`http://localhost:${site.port}/`)
  await page.goBack({ waitUntil: 'commit' })
  expect(await page.evaluate('persisted')).toBe(true)
  const startedAtMs = performance.now()
  expect(await ask(page, { method: 'eth_accounts' })).toEqual({ result: [account.toLowerCase()] })
  expect(await ask(page, { method: 'eth_blockNumber' })).toMatchObject({
    result: expect.stringMatching(/^0x/),
  })
  expect(performance.now() - startedAtMs).toBeLessThan(1_000)
  await page.close()
})

test('a page that never uses the wallet does not wake it', async () => {
  const page = await openPage('localhost')
  await browser.killWorker()
  await page.reload()
  await page.waitForTimeout(1_000)
  expect(await countWorkers()).toBe(0)
  await page.close()
})

/** @returns how many workers run at this moment */
async function countWorkers(): Promise<number> {
  const [page] = browser.context.pages()
  if (!page) throw new Error('There is no page to reach the browser through')
  const session = await browser.context.newCDPSession(page)
  const { targetInfos } = await session.send('Target.getTargets')
  await session.detach()
  return targetInfos.filter(({ type }) => type === 'service_worker').length
}
