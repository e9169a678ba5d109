import { beforeAll, describe, expect, it } from 'vitest'
import type { PageReply } from '../../../src/protocol/messages.ts'
import { warmUp } from '../races/support/warmUp.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { connectSite, createTestWallet, openPage, SITE, type TestPage } from '../support/testWallet.ts'

beforeAll(warmUp, 300_000)

const REQUESTS = 500
const HELLO = '0x68656c6c6f'

const codesOf = (pages: TestPage[]) =>
  pages.flatMap(({ received }) =>
    (received as PageReply[]).flatMap((reply) => ('error' in reply && 'id' in reply ? reply.error.code : [])),
  )

describe('A11: 500 requests at once', () => {
  it('from one site: one window, one of a kind waits, the others are told that the wallet is asking already', async () => {
    const browser = createMemoryBrowser()
    const { worker, screen } = await createTestWallet(browser)
    const page = openPage(worker)
    const [account] = (await connectSite(screen, page, 'eip155:1')) as [string]
    const before = page.received.length
    for (let count = 0; count < REQUESTS; count += 1) {
      if (count % 2 === 0) page.send('personal_sign', [HELLO, account])
      else page.send('wallet_switchEthereumChain', [{ chainId: '0x2105' }])
    }
    await expect.poll(() => codesOf([page]).length, { timeout: 20_000 }).toBe(REQUESTS - 2)
    expect(new Set(codesOf([page]))).toEqual(new Set([-32002]))
    expect(
      screen
        .view()
        .approvals.map(({ kind }) => kind)
        .sort(),
    ).toEqual(['message', 'switchChain'])
    expect(browser.windows.size).toBe(1)
    await screen.run('rejectAll', {})
    await expect.poll(() => page.received.length - before).toBeGreaterThanOrEqual(REQUESTS)
    expect(browser.windows.size).toBe(0)
  }, 60_000)

  it('from fifty sites: one window, twenty wait, the others are told that the queue is full or that they ask already', async () => {
    const browser = createMemoryBrowser()
    const { worker, screen } = await createTestWallet(browser)
    const pages = Array.from({ length: 50 }, (_, site) => openPage(worker, `https://site${site}.example`))
    for (let count = 0; count < REQUESTS / 50; count += 1) {
      for (const page of pages) page.send('eth_requestAccounts')
    }
    await expect.poll(() => codesOf(pages).length, { timeout: 20_000 }).toBe(REQUESTS - 20)
    expect(new Set(codesOf(pages))).toEqual(new Set([-32002, -32005]))
    expect(screen.view().approvals).toHaveLength(20)
    expect(browser.windows.size).toBe(1)
    await screen.run('rejectAll', {})
    await expect.poll(() => codesOf(pages).filter((code) => code === 4001)).toHaveLength(20)
    expect(browser.windows.size).toBe(0)
  }, 60_000)

  it('with three refusals in between, the site can be ignored from there on', async () => {
    const { worker, screen } = await createTestWallet(createMemoryBrowser())
    const page = openPage(worker)
    for (let round = 0; round < 4; round += 1) {
      for (let count = 0; count < REQUESTS / 4; count += 1) page.send('eth_requestAccounts')
      const { id, requester } = await screen.nextApproval()
      if (round < 3) await screen.run('reject', { approvalId: id })
      else expect(requester).toMatchObject({ origin: SITE, insistent: true })
    }
    await screen.run('muteSite', { origin: SITE as never })
    await expect(page.ask('eth_requestAccounts')).rejects.toMatchObject({ code: 4001 })
    expect(screen.view().approvals).toEqual([])
  }, 60_000)
})
