import { describe, expect, it } from 'vitest'
import { createMemoryBrowser, type MemoryBrowser } from '../support/memoryBrowser.ts'
import {
  connectSite,
  createTestWallet,
  openPage,
  PASSWORD,
  SITE,
  startWallet,
} from '../support/testWallet.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const OTHER_SITE = 'https://other.example'
const TAB = 5

/** A site's page in a hidden tab: its worker has died, and it is not at the line of the one that runs now. */
async function hiddenPage(terms: Record<string, unknown> = {}) {
  const browser = createMemoryBrowser()
  const { worker, screen } = await createTestWallet(browser)
  await connectSite(screen, openPage(worker, SITE, TAB), 'eip155:1', terms)
  await openPage(worker, OTHER_SITE, 6).ask('eth_chainId')
  return { browser, ...(await restart(browser, worker)) }
}

async function restart(browser: MemoryBrowser, worker: { kill(): void }) {
  worker.kill()
  return startWallet(browser)
}

const called = { tabId: TAB, message: SITE }

/** Everything that is called is called by now. */
async function settle(screen: { run(command: 'noteActivity', params: object): Promise<unknown> }) {
  await screen.run('noteActivity', {}).catch(() => {})
}

describe('the tab of a connected site is called, though none of its pages is at the line', () => {
  it('when its connection is taken away, once', async () => {
    const { browser, screen } = await hiddenPage()
    await settle(screen)
    expect(browser.toldTabs).toEqual([])
    await screen.run('disconnectSite', { origin: SITE as never })
    expect(browser.toldTabs).toEqual([called])
    await screen.run('selectChain', { chainId: 'eip155:10' as never })
    await settle(screen)
    expect(browser.toldTabs).toEqual([called])
  })

  it('and finds its accounts gone when it comes', async () => {
    const { worker, screen } = await hiddenPage()
    await screen.run('disconnectSite', { origin: SITE as never })
    const page = openPage(worker, SITE, TAB)
    page.greet(crypto.randomUUID())
    await expect.poll(() => page.received).toEqual([{ state: { chainId: '0x1', accounts: [] } }])
  })

  it('when all sites are disconnected', async () => {
    const { browser, screen } = await hiddenPage()
    await screen.run('disconnectAllSites', {})
    expect(browser.toldTabs).toEqual([called])
  })

  it('when its site goes to another chain', async () => {
    const { browser, screen } = await hiddenPage()
    const { accounts, mayAsk, limits } = screen.view().permissions[0] ?? expect.fail()
    const grant = { accounts, chainId: 'eip155:10', mayAsk, limits, lasts: 'week' as const }
    await screen.run('changePermission', { origin: SITE as never, grant: grant as never })
    expect(browser.toldTabs).toEqual([called])
  })

  it('when the wallet is locked, and unlocked', async () => {
    const { browser, screen } = await hiddenPage()
    await screen.run('lock', {})
    expect(browser.toldTabs).toEqual([called])
    await screen.run('unlock', { password: PASSWORD })
    expect(browser.toldTabs).toEqual([called, called])
  })

  it.each([
    ['its time was over', { lasts: 'day' }, 2 * DAY_MS],
    ['the wallet was to lock itself', { lasts: 'always' }, DAY_MS],
  ])('when %s while no worker ran', async (_what, terms, laterMs) => {
    const { browser, worker } = await hiddenPage(terms)
    worker.kill()
    browser.nowMs += laterMs
    const { screen } = await startWallet(browser)
    await settle(screen)
    expect(browser.toldTabs).toEqual([called])
  })
})

describe('nobody is called', () => {
  it('for what changes nothing that the site hears', async () => {
    const { browser, screen } = await hiddenPage()
    const { accounts, chainId, mayAsk } = screen.view().permissions[0] ?? expect.fail()
    const grant = { accounts, chainId, mayAsk, limits: [], lasts: 'week' as const }
    await screen.run('changePermission', { origin: SITE as never, grant })
    await screen.run('selectChain', { chainId: 'eip155:10' as never })
    expect(browser.toldTabs).toEqual([])
  })

  it('in a tab that was closed', async () => {
    const { browser, worker, screen } = await hiddenPage()
    worker.closeTab(TAB)
    await settle(screen)
    await screen.run('disconnectSite', { origin: SITE as never })
    expect(browser.toldTabs).toEqual([])
  })

  it('in a tab that its pages left', async () => {
    const browser = createMemoryBrowser()
    const { worker, screen } = await createTestWallet(browser)
    const page = openPage(worker, SITE, TAB)
    await connectSite(screen, page, 'eip155:1')
    page.close()
    await settle(screen)
    worker.passTime(6_000)
    await settle(screen)
    await screen.run('disconnectSite', { origin: SITE as never })
    expect(browser.toldTabs).toEqual([])
  })
})

it('a page that comes because it was called does not use its permission: that ends as if it had stayed away', async () => {
  const { browser, worker, screen } = await hiddenPage({ lasts: 'month' })
  const usedAtMs = () => screen.view().permissions[0]?.lastUsedAtMs
  const before = usedAtMs()
  browser.nowMs += DAY_MS
  await screen.run('unlock', { password: PASSWORD })
  const page = openPage(worker, SITE, TAB)
  page.greet(crypto.randomUUID())
  await expect.poll(() => page.received.length).toBeGreaterThan(0)
  expect(usedAtMs()).toBe(before)
  worker.passTime(10_000)
  openPage(worker, SITE, TAB).greet(crypto.randomUUID())
  await expect.poll(usedAtMs).toBe(browser.nowMs)
})
