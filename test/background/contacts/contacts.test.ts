import { expect, it, vi } from 'vitest'
import { contactsStore } from '../../../src/background/state/contactsStore.ts'
import { evmChainId } from '../../../src/protocol/ids.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, openPage, PASSWORD, startWallet } from '../support/testWallet.ts'

const ethereum = evmChainId(1)

/** A browser whose network answers nothing, and notes who was asked. */
function createSilentBrowser() {
  const asked: string[] = []
  const browser = createMemoryBrowser(async (url) => {
    asked.push(new URL(url).host)
    return new Response('', { status: 500 })
  })
  return { browser, asked }
}

it('every host that is asked is on the list, with the chain it is a node of and the moment', async () => {
  const { browser, asked } = createSilentBrowser()
  const { worker, screen } = await createTestWallet(browser)
  await openPage(worker)
    .ask('eth_blockNumber')
    .catch(() => {})
  expect(asked).not.toEqual([])
  const { contacts } = await screen.run('listContacts', {})
  const contacted = contacts.filter(({ lastAtMs }) => lastAtMs !== undefined)
  expect(new Set(contacted.map(({ host }) => host))).toEqual(new Set(asked))
  for (const contact of contacted) {
    expect(contact).toMatchObject({
      use: { purpose: 'node', chainId: ethereum },
      lastAtMs: browser.nowMs,
    })
  }
})

it('nodes that were not contacted yet are told apart', async () => {
  const { screen } = await createTestWallet(createSilentBrowser().browser)
  const { contacts } = await screen.run('listContacts', {})
  const chainId = evmChainId(100)
  const [url = ''] = screen.view().chains.find(({ id }) => id === chainId)?.rpcUrls ?? []
  expect(contacts).toContainEqual({ host: new URL(url).host, use: { purpose: 'node', chainId } })
})

it('the list outlives the worker and the lock, and is not told while locked', async () => {
  const { browser, asked } = createSilentBrowser()
  const { worker } = await createTestWallet(browser)
  await openPage(worker)
    .ask('eth_blockNumber')
    .catch(() => {})
  worker.kill()
  const next = await startWallet(browser)
  await next.screen.run('lock', {})
  await expect(next.screen.run('listContacts', {})).rejects.toMatchObject({ reason: 'locked' })
  await next.screen.run('unlock', { password: PASSWORD })
  const { contacts } = await next.screen.run('listContacts', {})
  expect(contacts.find(({ host }) => host === asked[0])?.lastAtMs).toBe(browser.nowMs)
})

it('a host is written down once a minute, however often it is asked', async () => {
  const { browser } = createSilentBrowser()
  const { worker } = await createTestWallet(browser)
  const page = openPage(worker)
  const ask = () => page.ask('eth_blockNumber').catch(() => {})
  await ask()
  const write = vi.spyOn(browser.local, 'set')
  const countWrites = () => write.mock.calls.filter(([items]) => contactsStore.key in items).length
  await ask()
  await ask()
  expect(countWrites()).toBe(0)
  browser.nowMs += 60_000
  await ask()
  expect(countWrites()).toBeGreaterThan(0)
})

it('what cannot be noted is asked all the same', async () => {
  const { browser, asked } = createSilentBrowser()
  const { worker } = await createTestWallet(browser)
  vi.spyOn(browser.local, 'set').mockRejectedValue(new Error('The disk is full'))
  await openPage(worker)
    .ask('eth_blockNumber')
    .catch(() => {})
  expect(asked).not.toEqual([])
})

it('a wallet that is fresh contacts nobody, whoever asks, and one that is locked nobody by itself, whatever wakes it', async () => {
  const { browser, asked } = createSilentBrowser()
  const fresh = await startWallet(browser)
  fresh.worker.fireAlarm('anything')
  fresh.worker.passTime(3_600_000)
  for (const method of ['eth_blockNumber', 'eth_newBlockFilter'] as const) {
    await expect(openPage(fresh.worker).ask(method)).rejects.toMatchObject({ code: 4100, reason: 'noWallet' })
  }
  expect(asked).toEqual([])
  const { worker, screen } = await createTestWallet(browser)
  await screen.run('lock', {})
  worker.kill()
  asked.length = 0
  const locked = await startWallet(browser)
  expect(locked.screen.view().status).toBe('locked')
  locked.worker.fireAlarm('anything')
  locked.worker.passTime(3_600_000)
  openPage(locked.worker).send('eth_requestAccounts')
  await vi.waitFor(() => expect(browser.windows.size).toBe(1))
  expect(asked).toEqual([])
})

it('whatever it is asked for, a request goes on to no other host, says nothing of who asks, and leaves no copy behind', async () => {
  const sent: RequestInit[] = []
  const browser = createMemoryBrowser(async (_, init) => {
    sent.push(init)
    return new Response('', { status: 500 })
  })
  const { worker, screen } = await createTestWallet(browser)
  await openPage(worker)
    .ask('eth_blockNumber')
    .catch(() => {})
  await screen.run('makeWebhookKey', {})
  await screen.run('setWebhook', { url: 'https://alerts.example/', on: true, withSentence: false })
  await screen.run('sendTestAlert', {})
  const list = { type: 'address', url: 'https://lists.example/', sha256: '0'.repeat(64) } as const
  await screen.run('bringPhishingList', list).catch(() => {})
  const { contacts } = await screen.run('listContacts', {})
  const purposes = contacts.flatMap(({ lastAtMs, use }) => (lastAtMs === undefined ? [] : use.purpose))
  expect(new Set(purposes)).toEqual(new Set(['node', 'alerts', 'lists']))
  for (const init of sent) {
    const { redirect, credentials, referrerPolicy, cache } = init
    expect([redirect, credentials, referrerPolicy, cache]).toEqual([
      'error',
      'omit',
      'no-referrer',
      'no-store',
    ])
  }
})
