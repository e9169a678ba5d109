import { expect, it, vi } from 'vitest'
import type { journalStore } from '../../../src/background/state/journalStore.ts'
import { evmChainId } from '../../../src/protocol/ids.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { connectSite, createTestWallet, openPage, PASSWORD, startWallet } from '../support/testWallet.ts'

const STRANGER = 'https://stranger.example'

/** A browser whose network refuses everything, and notes who was asked; it answers nothing at all while it hangs. */
function createNotingBrowser() {
  const asked: string[] = []
  const network = { hangs: false }
  const browser = createMemoryBrowser(async (url) => {
    asked.push(new URL(url).host)
    return network.hangs ? new Promise(() => {}) : new Response('', { status: 500 })
  })
  return { browser, asked, network }
}

it('a site that is not connected has no node asked while the wallet is locked, a connected one may read on', async () => {
  const { browser, asked } = createNotingBrowser()
  const { worker, screen } = await createTestWallet(browser)
  const [site, stranger] = [openPage(worker), openPage(worker, STRANGER)]
  await connectSite(screen, site, evmChainId(1))
  await screen.run('lock', {})
  asked.length = 0
  for (const method of ['eth_blockNumber', 'eth_newBlockFilter', 'eth_newPendingTransactionFilter']) {
    await expect(stranger.ask(method)).rejects.toMatchObject({ code: 4100, reason: 'locked' })
  }
  const subscribed = stranger.ask('eth_subscribe', ['newHeads'])
  await expect(subscribed).rejects.toMatchObject({ code: 4100, reason: 'locked' })
  expect(asked).toEqual([])
  await expect(site.ask('eth_blockNumber')).rejects.toMatchObject({ code: 4901 })
  expect(asked).not.toEqual([])
})

it('what waits to be worked out asks no node while the wallet is locked, and is worked out once it is opened', async () => {
  const { browser, asked, network } = createNotingBrowser()
  const { worker, screen } = await createTestWallet(browser)
  const page = openPage(worker)
  const [account] = (await connectSite(screen, page, evmChainId(1))) as string[]
  network.hangs = true
  page.send('eth_sendTransaction', [{ from: account, to: account, value: '0x1' }])
  await vi.waitFor(() => expect(screen.view().approvals[0]?.reviewState).toBe('working'), 20_000)
  await screen.run('lock', {})
  worker.kill()
  network.hangs = false
  asked.length = 0
  const next = await startWallet(browser)
  next.worker.fireAlarm('anything')
  // Asked later, and worked out without a node: whatever the older one would do is done by then.
  openPage(next.worker, STRANGER).send('eth_requestAccounts')
  const states = () => {
    const journal = browser.session.dump().journal as { value: typeof journalStore.empty }
    return journal.value.entries.map(({ approval }) => approval.reviewState)
  }
  await vi.waitFor(() => expect(states()).toEqual(['working', 'ready']), 20_000)
  expect(next.screen.view().status).toBe('locked')
  expect(asked).toEqual([])
  await next.screen.run('unlock', { password: PASSWORD })
  await vi.waitFor(() => expect(states()).toEqual(['failed', 'ready']), 20_000)
  expect(asked).not.toEqual([])
})
