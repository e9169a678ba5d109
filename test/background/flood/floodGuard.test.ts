import { describe, expect, it } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import {
  approveNext,
  connectSite,
  createTestWallet,
  openPage,
  SITE,
  startWallet,
} from '../support/testWallet.ts'

const HELLO = '0x68656c6c6f'
const HOUR_MS = 60 * 60 * 1000

async function connected() {
  const browser = createMemoryBrowser()
  const wallet = await createTestWallet(browser)
  const page = openPage(wallet.worker)
  const [account] = (await connectSite(wallet.screen, page, 'eip155:1')) as [string]
  const { screen } = wallet
  async function askAndReject() {
    const refused = expect(page.ask('personal_sign', [HELLO, account])).rejects.toMatchObject({ code: 4001 })
    const approval = await screen.nextApproval()
    await screen.run('reject', { approvalId: approval.id })
    await refused
    return approval.requester
  }
  return { browser, ...wallet, page, account, askAndReject }
}

describe('a site that does not take no for an answer', () => {
  it('is called insistent after three refusals within half a minute, and not before', async () => {
    const { askAndReject } = await connected()
    for (let times = 0; times < 3; times++) expect(await askAndReject()).not.toHaveProperty('insistent')
    expect(await askAndReject()).toHaveProperty('insistent', true)
  })

  it('is not insistent when the refusals were long apart, or the person said yes in between', async () => {
    const { browser, askAndReject, page, account, screen } = await connected()
    for (let times = 0; times < 4; times++) {
      expect(await askAndReject()).not.toHaveProperty('insistent')
      browser.nowMs += 16_000
    }
    await askAndReject()
    const asked = page.ask('personal_sign', [HELLO, account])
    await approveNext(screen)
    await asked
    expect(await askAndReject()).not.toHaveProperty('insistent')
  })

  it('has been refused once when everything was rejected together', async () => {
    const { page, account, screen, askAndReject } = await connected()
    for (let times = 0; times < 3; times++) {
      const refused = [
        page.ask('personal_sign', [HELLO, account]),
        page.ask('wallet_switchEthereumChain', [{ chainId: '0x2105' }]),
        page.ask('wallet_requestPermissions', [{ eth_accounts: {} }]),
      ].map((asked) => expect(asked).rejects.toMatchObject({ code: 4001 }))
      await expect.poll(() => screen.view().approvals.length).toBe(3)
      if (times === 2) expect(screen.view().approvals[0]?.requester).not.toHaveProperty('insistent')
      await screen.run('rejectAll', {})
      await Promise.all(refused)
    }
    expect(await askAndReject()).toHaveProperty('insistent', true)
  })

  it('is not heard for an hour once the person ignores it, over restarts, and then is', async () => {
    const { browser, worker, page, account, screen } = await connected()
    const open = expect(page.ask('personal_sign', [HELLO, account])).rejects.toMatchObject({ code: 4001 })
    await screen.nextApproval()
    await screen.run('muteSite', { origin: SITE as never })
    await open
    expect(screen.view().approvals).toEqual([])
    expect(screen.view().mutedSites).toEqual([{ origin: SITE, untilMs: browser.nowMs + HOUR_MS }])
    worker.kill()

    const next = await startWallet(browser)
    const again = openPage(next.worker)
    await expect(again.ask('personal_sign', [HELLO, account])).rejects.toMatchObject({ code: 4001 })
    expect(browser.windows.size).toBe(0)
    expect(await again.ask('eth_chainId')).toBe('0x1')
    await next.screen.run('unmuteSite', { origin: SITE as never })
    const heard = expect(again.ask('personal_sign', [HELLO, account])).rejects.toMatchObject({ code: 4001 })
    await next.screen.nextApproval()
    await next.screen.run('rejectAll', {})
    await heard
  })
})
