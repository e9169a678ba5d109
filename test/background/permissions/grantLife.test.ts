import { describe, expect, it } from 'vitest'
import type { PageReply } from '../../../src/protocol/messages.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import {
  approveNext,
  connectSite,
  createTestWallet,
  openPage,
  PASSWORD,
  SITE,
  startWallet,
} from '../support/testWallet.ts'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

async function connected(lasts: string, tabId = 1) {
  const browser = createMemoryBrowser()
  const wallet = await createTestWallet(browser)
  const page = openPage(wallet.worker, SITE, tabId)
  await connectSite(wallet.screen, page, 'eip155:1', { lasts })
  return { browser, ...wallet, page }
}

/** Whether a page that opens now finds its site connected; the wallet may be locked by then. */
const isConnected = (worker: Parameters<typeof openPage>[0]) =>
  openPage(worker, SITE, 99)
    .ask('wallet_switchEthereumChain', [{ chainId: '0x1' }])
    .then(
      () => true,
      ({ reason }) => reason !== 'notConnected',
    )

/** The worker hears of a port's end a moment later. */
async function leave(page: ReturnType<typeof openPage>) {
  page.close()
  await new Promise((resolve) => setTimeout(resolve, 20))
}

describe('a connection lasts', () => {
  it.each([
    ['day', DAY_MS],
    ['week', 7 * DAY_MS],
    ['month', 30 * DAY_MS],
  ])('for a %s, and not a moment longer', async (lasts, lengthMs) => {
    const { browser, worker } = await connected(lasts)
    browser.nowMs += lengthMs - 1
    expect(await isConnected(worker)).toBe(true)
    browser.nowMs += lasts === 'month' ? lengthMs : 1
    expect(await isConnected(worker)).toBe(false)
  })

  it('a day from when it was made, however often it is used; a month from its last use', async () => {
    for (const [lasts, stays] of [
      ['day', false],
      ['month', true],
    ] as const) {
      const { browser, worker } = await connected(lasts)
      for (let hour = 0; hour < 20; hour++) {
        browser.nowMs += 2 * HOUR_MS
        await isConnected(worker)
      }
      expect(await isConnected(worker)).toBe(stays)
    }
  })

  it('a month from when a page last used the wallet, were it only to see its accounts', async () => {
    const { browser, worker } = await connected('month')
    for (let day = 0; day < 40; day++) {
      browser.nowMs += DAY_MS
      const visitor = openPage(worker)
      visitor.greet(`${day}`)
      await expect.poll(() => visitor.received.length).toBeGreaterThan(0)
      await leave(visitor)
    }
    expect(await isConnected(worker)).toBe(true)
  })

  it('a month from its last question, also of one that any page may ask', async () => {
    const { browser, worker, page } = await connected('month')
    for (let day = 0; day < 40; day++) {
      browser.nowMs += DAY_MS
      await page.ask('eth_requestAccounts').catch(() => undefined)
    }
    expect(await isConnected(worker)).toBe(true)
  })

  it('a day from when the person gave it anew, and no longer for being changed', async () => {
    const { browser, worker, page, screen } = await connected('day')
    browser.nowMs += 23 * HOUR_MS
    await screen.run('unlock', { password: PASSWORD })
    const { accounts, chainId, mayAsk, limits } = screen.view().permissions[0] ?? expect.fail()
    const grant = { accounts, chainId, mayAsk, limits, lasts: 'day' as const }
    await screen.run('changePermission', { origin: SITE as never, grant })
    expect(screen.view().permissions[0]?.expiresAtMs).toBe(browser.nowMs + HOUR_MS)
    const again = page.ask('wallet_requestPermissions', [{ eth_accounts: {} }])
    await approveNext(screen, grant)
    await again
    expect(screen.view().permissions[0]?.expiresAtMs).toBe(browser.nowMs + DAY_MS)
    browser.nowMs += 23 * HOUR_MS
    expect(await isConnected(worker)).toBe(true)
  })

  it('until it is taken away, years later', async () => {
    const { browser, worker, screen } = await connected('always')
    browser.nowMs += 1000 * DAY_MS
    expect(await isConnected(worker)).toBe(true)
    await screen.run('disconnectAllSites', {})
    expect(await isConnected(worker)).toBe(false)
  })

  it('and when it ends by itself, the page is told, by an alarm', async () => {
    const { browser, worker, page, screen } = await connected('day')
    const states = () =>
      (page.received as PageReply[]).flatMap((reply) => ('state' in reply ? [reply.state] : []))
    // Kept unlocked, so that what changes is the connection alone.
    for (let hour = 0; hour < 24 * 6; hour++) {
      browser.nowMs += HOUR_MS / 6
      await screen.run('noteActivity', {}).catch(() => {})
    }
    expect(browser.alarms.get('permissions')).toBeLessThanOrEqual(browser.nowMs)
    worker.fireAlarm('permissions')
    await expect.poll(() => states().at(-1)?.accounts).toEqual([])
    expect(await isConnected(worker)).toBe(false)
  })
})

describe('a connection until the page is closed', () => {
  it('ends when its last page goes and does not come back', async () => {
    const { worker, page, screen } = await connected('page')
    const second = openPage(worker, SITE, 2)
    await leave(page)
    worker.passTime(6_000)
    expect(screen.view().permissions).toHaveLength(1)
    await leave(second)
    worker.passTime(6_000)
    await expect.poll(() => screen.view().permissions).toEqual([])
  })

  it('outlives a reload of the page', async () => {
    const { worker, page, screen } = await connected('page')
    await leave(page)
    worker.passTime(1_000)
    openPage(worker, SITE, 1)
    worker.passTime(10_000)
    expect(screen.view().permissions).toHaveLength(1)
  })

  it('ends with its tab, also when the worker had died and no port told of it', async () => {
    const { browser, worker } = await connected('page', 7)
    worker.kill()
    const next = await startWallet(browser)
    expect(next.screen.view().permissions).toHaveLength(1)
    next.worker.closeTab(6)
    next.worker.closeTab(7)
    await expect.poll(() => next.screen.view().permissions).toEqual([])
  })

  it('ends with the browser', async () => {
    const { browser, worker } = await connected('page')
    worker.kill()
    await browser.session.remove(Object.keys(browser.session.dump()))
    const next = await startWallet(browser)
    expect(await isConnected(next.worker)).toBe(false)
  })
})
