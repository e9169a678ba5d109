import { describe, expect, it } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import {
  connectSite,
  createTestWallet,
  openPage,
  PASSWORD,
  SITE,
  startWallet,
  type TestPage,
  type TestScreen,
} from '../support/testWallet.ts'

const HELLO = '0x68656c6c6f'

async function begin({ isLocked }: { isLocked: boolean }) {
  const browser = createMemoryBrowser()
  const wallet = await createTestWallet(browser)
  if (isLocked) await wallet.screen.run('lock', {})
  return { browser, ...wallet }
}

type Begun = Awaited<ReturnType<typeof begin>>

/** A page asks to be connected, and another takes its place, so many times. @returns the last one */
async function reload(
  { browser, worker }: Begun,
  { times, everyMs = 700, first }: { times: number; everyMs?: number; first?: TestPage },
): Promise<TestPage> {
  let page = first ?? (await askAnew(worker))
  for (let count = 0; count < times; count += 1) {
    page.close()
    await wait()
    worker.passTime(everyMs)
    await wait()
    page = await askAnew(worker)
  }
  expect(browser.badge).toBe('1')
  return page
}

async function askAnew(worker: Begun['worker']): Promise<TestPage> {
  const page = openPage(worker)
  page.send('eth_requestAccounts')
  await wait()
  return page
}

/** What a request sets going has come to its end. */
const wait = () => new Promise((resolve) => setTimeout(resolve, 30))

const requesterOf = async (screen: TestScreen) => (await screen.nextApproval()).requester

describe('a page that reloads itself, or makes and removes frames', () => {
  for (const isLocked of [true, false]) {
    it(`opens one window and never moves it again (${isLocked ? 'locked' : 'unlocked'})`, async () => {
      const begun = await begin({ isLocked })
      await reload(begun, { times: 12 })
      expect(begun.browser.windowMoves).toEqual(['open'])
    })
  }

  it('is called insistent once it has left three times within half a minute, and can be ignored', async () => {
    const begun = await begin({ isLocked: false })
    const first = await reload(begun, { times: 2 })
    expect(await requesterOf(begun.screen)).not.toHaveProperty('insistent')
    const page = await reload(begun, { times: 1, first })
    expect(await requesterOf(begun.screen)).toHaveProperty('insistent', true)
    await begun.screen.run('muteSite', { origin: SITE as never })
    await expect(page.ask('eth_requestAccounts')).rejects.toMatchObject({ code: 4001 })
  })

  it('opens no window any more after three, however slowly, and waits for the person to come', async () => {
    const begun = await begin({ isLocked: true })
    await reload(begun, { times: 8, everyMs: 6_000 })
    expect(begun.browser.windowMoves.filter((move) => move === 'open')).toHaveLength(3)
    await begun.screen.run('unlock', { password: PASSWORD })
    expect(await requesterOf(begun.screen)).toHaveProperty('insistent', true)
  })

  it('opens no window any more after three where it goes on to another name each time, but other tabs do', async () => {
    const { browser, worker } = await begin({ isLocked: true })
    const opened = () => browser.windowMoves.filter((move) => move === 'open').length
    for (let count = 0; count < 8; count += 1) {
      const page = openPage(worker, `https://name${count}.evil.example`)
      page.send('eth_requestAccounts')
      await expect.poll(() => browser.badge).toBe('1')
      page.close()
      await wait()
      worker.passTime(6_000)
      await expect.poll(() => browser.badge).toBe('')
    }
    expect(opened()).toBe(3)
    openPage(worker, SITE, 2).send('eth_requestAccounts')
    await expect.poll(opened).toBe(4)
  })

  it('is not called insistent where it left long apart', async () => {
    const begun = await begin({ isLocked: false })
    await reload(begun, { times: 4, everyMs: 16_000 })
    expect(await requesterOf(begun.screen)).not.toHaveProperty('insistent')
  })

  it('asks anew at once where it went while no worker was there to see it', async () => {
    const { browser, worker, screen } = await begin({ isLocked: false })
    await askAnew(worker)
    const first = await screen.nextApproval()
    worker.kill()
    const next = await startWallet(browser)
    const windowIds = [...browser.windows.keys()]
    const elsewhere = [openPage(next.worker, SITE, 2), openPage(next.worker, SITE, 1, 7)]
    for (const page of elsewhere) {
      await expect(page.ask('eth_requestAccounts')).rejects.toMatchObject({ code: -32002 })
    }
    const page = openPage(next.worker)
    const requestId = page.send('eth_requestAccounts')
    await expect.poll(() => next.screen.view().approvals).toHaveLength(1)
    await expect.poll(() => next.screen.view().approvals[0]?.id).not.toBe(first.id)
    expect(page.answers(requestId)).toEqual([])
    expect([...browser.windows.keys()]).toEqual(windowIds)
    await next.screen.run('rejectAll', {})
    await expect.poll(() => page.answers(requestId)).toMatchObject([{ error: { code: 4001 } }])
  })

  it('does not pull the window to the front by asking for one thing after the other', async () => {
    const { browser, worker, screen } = await begin({ isLocked: false })
    const [account] = (await connectSite(screen, openPage(worker), 'eip155:1')) as string[]
    browser.windowMoves.length = 0
    for (const [method, params] of [
      ['personal_sign', [HELLO, account]],
      ['wallet_switchEthereumChain', [{ chainId: '0x2105' }]],
      ['wallet_requestPermissions', [{ eth_accounts: {} }]],
    ] as const) {
      const page = openPage(worker)
      page.send(method, params)
      await wait()
      page.close()
    }
    expect(browser.windowMoves).toEqual(['open'])
  })
})
