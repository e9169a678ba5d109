import { describe, expect, it } from 'vitest'
import { createMemoryBrowser } from './support/memoryBrowser.ts'
import {
  approveNext,
  connectSite,
  createTestWallet,
  openPage,
  PASSWORD,
  SITE,
  startWallet,
} from './support/testWallet.ts'

const MAINNET = 'eip155:1'
const HELLO = '0x68656c6c6f'

async function connectedPage() {
  const browser = createMemoryBrowser()
  const wallet = await createTestWallet(browser)
  const page = openPage(wallet.worker)
  const [account] = (await connectSite(wallet.screen, page, MAINNET)) as string[]
  return { browser, ...wallet, page, account }
}

describe('an approval', () => {
  it('opens one window for all that waits, counts on the icon, and both end with the last', async () => {
    const { browser, page, worker, screen, account } = await connectedPage()
    const signing = page.ask('personal_sign', [HELLO, account])
    const connecting = openPage(worker, 'https://other.example').ask('eth_requestAccounts')
    await expect.poll(() => browser.badge).toBe('2')
    expect([...browser.windows.values()]).toEqual(['popup.html#/approve'])
    const ended = Promise.allSettled([signing, connecting])
    await screen.run('rejectAll', {})
    for (const outcome of await ended) expect(outcome).toMatchObject({ reason: { code: 4001 } })
    expect(browser.badge).toBe('')
    expect(browser.windows.size).toBe(0)
  })

  it('is refused while one of its kind waits for the same site (-32002)', async () => {
    const { page, screen, account, worker } = await connectedPage()
    const first = page.ask('personal_sign', [HELLO, account])
    await screen.nextApproval()
    await expect(page.ask('personal_sign', [HELLO, account])).rejects.toMatchObject({ code: -32002 })
    page.send('wallet_switchEthereumChain', [{ chainId: '0x2105' }])
    for (const site of ['https://other.example', 'https://third.example']) {
      openPage(worker, site).send('eth_requestAccounts')
    }
    await expect
      .poll(() => screen.view().approvals.map(({ kind }) => kind))
      .toEqual(['message', 'switchChain', 'connect', 'connect'])
    await approveNext(screen)
    expect(await first).toMatch(/^0x[0-9a-f]{130}$/)
  })

  it('waits with at most nineteen others (-32005)', async () => {
    const { worker, screen } = await createTestWallet(createMemoryBrowser())
    const askAs = (site: string) => openPage(worker, `https://${site}.example`)
    for (let site = 0; site < 20; site++) askAs(`site${site}`).send('eth_requestAccounts')
    await expect(askAs('last').ask('eth_requestAccounts')).rejects.toMatchObject({ code: -32005 })
    expect(screen.view().approvals).toHaveLength(20)
    await screen.run('reject', { approvalId: (await screen.nextApproval()).id })
    askAs('patient').send('eth_requestAccounts')
    await expect
      .poll(() => screen.view().approvals.at(-1)?.requester)
      .toMatchObject({ origin: 'https://patient.example' })
    expect(screen.view().approvals).toHaveLength(20)
  })

  it('is rejected when its window is closed', async () => {
    const { browser, worker, page, account } = await connectedPage()
    const asked = expect(page.ask('personal_sign', [HELLO, account])).rejects.toMatchObject({ code: 4001 })
    await expect.poll(() => browser.windows.size).toBe(1)
    const [windowId] = [...browser.windows.keys()]
    worker.closeWindow(windowId ?? 0)
    await asked
  })

  it('is refused with the hash of anything but what was shown, and waits on', async () => {
    const { page, screen, account } = await connectedPage()
    const asked = page.ask('personal_sign', [HELLO, account])
    const { id: approvalId } = await screen.nextApproval()
    const snapshotHash = `0x${'00'.repeat(32)}` as const
    await expect(screen.run('approve', { approvalId, snapshotHash, choice: {} })).rejects.toMatchObject({
      reason: 'snapshotChanged',
    })
    await approveNext(screen)
    await asked
  })

  it('signs once however often it is approved', async () => {
    const { page, screen, account } = await connectedPage()
    const id = page.send('personal_sign', [HELLO, account])
    const { id: approvalId, snapshotHash } = await screen.nextApproval()
    const decision = { approvalId, snapshotHash, choice: {} }
    const outcomes = await Promise.allSettled([
      screen.run('approve', decision),
      screen.run('approve', decision),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(page.answers(id)).toHaveLength(1)
  })

  it('is not signed once the site was disconnected meanwhile', async () => {
    const { page, screen, account } = await connectedPage()
    const asked = expect(page.ask('personal_sign', [HELLO, account])).rejects.toMatchObject({ code: 4100 })
    const { id: approvalId, snapshotHash } = await screen.nextApproval()
    await screen.run('disconnectSite', { origin: 'https://app.example' as never })
    await asked
    await expect(screen.run('approve', { approvalId, snapshotHash, choice: {} })).rejects.toMatchObject({
      reason: 'approvalGone',
    })
  })

  it('is not signed after the deadline', async () => {
    const { browser, page, screen, account } = await connectedPage()
    page.send('personal_sign', [HELLO, account])
    const { id: approvalId, snapshotHash } = await screen.nextApproval()
    browser.nowMs += 16 * 60_000
    await expect(screen.run('approve', { approvalId, snapshotHash, choice: {} })).rejects.toMatchObject({
      reason: 'locked',
    })
  })

  it('is rejected when its page is gone for good, and kept for one that comes back', async () => {
    const { worker, page, screen, account } = await connectedPage()
    const id = page.send('personal_sign', [HELLO, account])
    await screen.nextApproval()
    page.close()
    const back = openPage(worker)
    back.send('personal_sign', [HELLO, account], id)
    await expect.poll(() => back.received.length).toBeGreaterThan(0)
    worker.passTime(6_000)
    expect(screen.view().approvals).toHaveLength(1)
    await expect(openPage(worker, SITE, 2).ask('personal_sign', [HELLO, account])).rejects.toMatchObject({
      code: -32002,
    })
    back.close()
    await Promise.resolve()
    await expect
      .poll(() => {
        worker.passTime(6_000)
        return screen.view().approvals.length
      })
      .toBe(0)
  })

  it('is told as gone where it was shown, in the window that stays for that, until something else is asked', async () => {
    const { browser, worker, page, screen, account } = await connectedPage()
    page.send('personal_sign', [HELLO, account])
    const { id } = await screen.nextApproval()
    page.close()
    await Promise.resolve()
    await expect
      .poll(() => {
        worker.passTime(6_000)
        return screen.view().goneApprovals
      })
      .toMatchObject([{ approvalId: id }])
    expect(screen.view().approvals).toEqual([])
    expect(browser.windows.size).toBe(1)
  })

  it('leaves no window behind when its page goes while the wallet is locked', async () => {
    const { browser, worker, page, screen, account } = await connectedPage()
    page.send('personal_sign', [HELLO, account])
    await screen.nextApproval()
    await screen.run('lock', {})
    page.close()
    await Promise.resolve()
    await expect
      .poll(() => {
        worker.passTime(6_000)
        return browser.windows.size
      })
      .toBe(0)
    expect(screen.view().goneApprovals).toEqual([])
  })

  it('makes room at once for what its page asks after it was reloaded, and for nobody else', async () => {
    const { worker, page, screen, account } = await connectedPage()
    page.send('personal_sign', [HELLO, account])
    const first = await screen.nextApproval()
    const beside = openPage(worker, SITE, 2)
    await expect(beside.ask('personal_sign', [HELLO, account])).rejects.toMatchObject({ code: -32002 })
    page.close()
    const reloaded = openPage(worker)
    const asked = reloaded.ask('personal_sign', [HELLO, account])
    await expect.poll(() => screen.view().approvals).toHaveLength(1)
    await expect.poll(() => screen.view().approvals[0]?.id).not.toBe(first.id)
    expect(screen.view().goneApprovals).toMatchObject([{ approvalId: first.id }])
    await approveNext(screen)
    expect(await asked).toMatch(/^0x/)
  })
})

describe('a request that arrives twice', () => {
  it('is asked once and answered once, over the port that came last', async () => {
    const { worker, page, screen, account } = await connectedPage()
    const id = page.send('personal_sign', [HELLO, account])
    const again = openPage(worker)
    again.send('personal_sign', [HELLO, account], id)
    page.close()
    await approveNext(screen)
    await expect.poll(() => again.answers(id)).toHaveLength(1)
    expect(again.answers(id)[0]).toHaveProperty('result')
    expect(page.answers(id)).toEqual([])
  })
})

describe('an approval that outlives the worker', () => {
  it('answers the page that asks again after the worker died, exactly once', async () => {
    const { browser, worker, page, screen, account } = await connectedPage()
    const id = page.send('personal_sign', [HELLO, account])
    await screen.nextApproval()
    worker.kill()
    const next = await startWallet(browser)
    const back = openPage(next.worker)
    back.send('personal_sign', [HELLO, account], id)
    expect(browser.windows.size).toBe(1)
    await approveNext(next.screen)
    await expect.poll(() => back.answers(id)).toHaveLength(1)
    expect(browser.windows.size).toBe(0)
  })

  it('repeats its answer to a page that missed it, and to no other site', async () => {
    const { browser, worker, page, screen, account } = await connectedPage()
    const id = page.send('personal_sign', [HELLO, account])
    await approveNext(screen)
    worker.kill()
    const next = await startWallet(browser)
    const thief = openPage(next.worker, 'https://thief.example')
    thief.send('personal_sign', [HELLO, account], id)
    const back = openPage(next.worker)
    back.send('personal_sign', [HELLO, account], id)
    await expect.poll(() => back.answers(id)).toEqual(page.answers(id))
    expect(thief.answers(id)).toEqual([])
  })

  it('leaves its answer and nothing else, for ten minutes: all of the journal is written at each change', async () => {
    const { browser, page, screen, account } = await connectedPage()
    const signOnce = async (text: string) => {
      const id = page.send('personal_sign', [text, account])
      await approveNext(screen)
      await expect.poll(() => page.answers(id)).toHaveLength(1)
    }
    const journal = () => (browser.session.dump().journal as { value: { replies: object[] } }).value
    await signOnce(HELLO)
    const { replies } = journal()
    await signOnce(`0x${'61'.repeat(5_000)}`)
    expect(journal()).toMatchObject({ entries: [], replies: [...replies, {}] })
    expect(JSON.stringify(journal()).length).toBeLessThan(2_000)
    browser.nowMs += 10 * 60_000
    await signOnce(HELLO)
    expect(journal().replies).toHaveLength(1)
  })

  it('gives its answer to the page that asked, though another site uses the same id meanwhile', async () => {
    const { worker, page, screen, account } = await connectedPage()
    const id = page.send('personal_sign', [HELLO, account])
    await screen.nextApproval()
    const thief = openPage(worker, 'https://thief.example')
    thief.send('personal_sign', [HELLO, account], id)
    await approveNext(screen)
    await expect.poll(() => page.answers(id)).toHaveLength(1)
    expect(thief.answers(id)).toEqual([])
  })

  it('is rejected if no page comes back for it', async () => {
    const { browser, worker, page, screen, account } = await connectedPage()
    page.send('personal_sign', [HELLO, account])
    await screen.nextApproval()
    worker.kill()
    const next = await startWallet(browser)
    next.worker.passTime(6_000)
    await expect.poll(() => next.screen.view().approvals).toEqual([])
  })
})

describe('a site that asks while the wallet is locked', () => {
  it('is answered as soon as it is unlocked, with nothing to decide, if it was connected before', async () => {
    const { page, screen, account } = await connectedPage()
    await screen.run('lock', {})
    const asked = page.ask('eth_requestAccounts')
    await expect.poll(() => screen.view().approvalCount).toBe(1)
    await screen.run('unlock', { password: PASSWORD })
    expect(await asked).toEqual([account])
  })
})
