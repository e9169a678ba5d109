import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { waitUntil } from '../screen/waitUntil.ts'
import { ask } from '../support/dapp.ts'
import { type Site, startSite } from '../support/startSite.ts'
import { clickIcon, iconFlags, reachBrowser } from './support/clickIcon.ts'

let profileDir: string
let context: BrowserContext
let site: Site
let page: Page
let extensionUrl: string
/** A browser without the wallet, in which a page is open; then the wallet is installed. */
beforeAll(async () => {
  profileDir = await mkdtemp(join(tmpdir(), 'pellucid-test-'))
  context = await chromium.launchPersistentContext(profileDir, {
    executablePath: inject('browserPath'),
    viewport: null,
    args: [...iconFlags, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    ignoreDefaultArgs: ['--disable-extensions'],
  })
  site = await startSite((path) => ({ html: path === '/' ? '<iframe src="/frame"></iframe>' : '<p>Frame' }))
  page = await context.newPage()
  await page.goto(`http://127.0.0.1:${site.port}/`)
  await page.evaluate(noteWallets)
  const session = await reachBrowser(context)
  const { id } = await session.send('Extensions.loadUnpacked', { path: inject('extensionDir') })
  extensionUrl = `chrome-extension://${id}`
  await waitUntil('The wallet', () => context.pages().some((other) => other.url().includes('#/onboarding')))
})
afterAll(async () => {
  await context.close()
  await site.stop()
  await rm(profileDir, { recursive: true, force: true, maxRetries: 5 })
})

const readWallets = () => page.evaluate('wallets')

test('a page that was open before the wallet was installed has none, and nobody looked into it', async () => {
  expect(await page.evaluate('typeof ethereum')).toBe('undefined')
  expect(await readWallets()).toEqual([])
})

test('once the person opens the wallet there, the page finds it as if it had been there, in its frames as well', async () => {
  await clickIcon(page, extensionUrl)
  await expect.poll(readWallets).toEqual(['Pellucid'])
  expect(await ask(page, { method: 'eth_chainId' })).toEqual({ result: '0x1' })
  const frame = page.frames().find((candidate) => candidate.url().endsWith('/frame'))
  await expect.poll(() => frame?.evaluate('typeof ethereum')).toBe('object')
})

test('opening the wallet on a page once more changes nothing', async () => {
  await clickIcon(page, extensionUrl)
  await page.waitForTimeout(1_000)
  expect(new Set((await readWallets()) as string[])).toEqual(new Set(['Pellucid']))
  expect(await page.evaluate('ids.size')).toBe(1)
  expect(await ask(page, { method: 'eth_chainId' })).toEqual({ result: '0x1' })
})

/** Runs in the page: notes the names of wallets that are announced, and how many different ones there are (EIP-6963). */
function noteWallets(): void {
  const wallets: string[] = []
  const ids = new Set<string>()
  Object.assign(window, { wallets, ids })
  addEventListener('eip6963:announceProvider', (event) => {
    const { info } = (event as CustomEvent<{ info: { name: string; uuid: string } }>).detail
    wallets.push(info.name)
    ids.add(info.uuid)
  })
}
