import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createVerifier, type KnownKey } from '../../../docs/webhook/verifier.mjs'
import { webhookQueueStore } from '../../../src/background/state/webhookQueueStore.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, PASSWORD, startWallet, type TestScreen } from '../support/testWallet.ts'

const DAY_MS = 24 * 60 * 60_000
const URL_OF_SERVICE = 'https://alerts.example/in?from=home'

/** A browser whose network leads to the reference verifier, which answers with `status` unless it has its own mind. */
function createServed() {
  const nonceFolder = mkdtempSync(join(tmpdir(), 'pellucid-nonces-'))
  onTestFinished(() => rmSync(nonceFolder, { recursive: true, force: true }))
  const service = {
    keys: [] as KnownKey[],
    status: 204,
    retryAfter: undefined as string | undefined,
    /** Bodies that were accepted. */
    taken: [] as { id: string; level: string }[],
    /** Authorization headers, whatever became of them. */
    headers: [] as string[],
  }
  const browser = createMemoryBrowser(async (url, init) => {
    const { host, pathname, search } = new URL(url)
    if (host !== 'alerts.example') throw new TypeError('There is no such host here')
    const headers = new Headers(init.headers)
    const authorization = headers.get('authorization') ?? undefined
    service.headers.push(authorization ?? '')
    if (service.status !== 204) {
      const later = service.retryAfter ? { 'retry-after': service.retryAfter } : {}
      return new Response(null, { status: service.status, headers: later })
    }
    const body = new TextEncoder().encode(String(init.body))
    const request = { method: init.method ?? '', path: pathname + search, host, authorization, body }
    const { accepted } = verifier.verify(request)
    if (accepted) service.taken.push(JSON.parse(String(init.body)))
    return new Response(null, { status: accepted ? 204 : 401 })
  })
  const verifier = createVerifier({
    keys: () => service.keys,
    nonceFolder,
    hosts: ['alerts.example'],
    now: () => browser.nowMs,
  })
  return { browser, service }
}

async function setUp(screen: TestScreen, service: { keys: KnownKey[] }, withSentence = false) {
  await screen.run('stepUp', { password: PASSWORD })
  await screen.run('setWebhook', { url: URL_OF_SERVICE, on: true, withSentence })
  return addKey(screen, service)
}

async function addKey(screen: TestScreen, service: { keys: KnownKey[] }) {
  const { apiKey, secret } = await screen.run('makeWebhookKey', {})
  service.keys = [...service.keys, { apiKey, secret: Buffer.from(secret, 'hex') }]
  return { apiKey, secret }
}

/** Has something stand out. */
async function raiseAlert(screen: TestScreen): Promise<void> {
  await screen.run('stepUp', { password: PASSWORD })
  await screen.run('revealPhrase', { walletId: screen.view().wallets[0]?.id ?? '' })
}

it('asks after 90 days for another key, until the service has taken that, or posts are turned off', async () => {
  const { browser, service } = createServed()
  const { screen } = await createTestWallet(browser)
  const due = async () => (await screen.run('getSafety', {})).reminders.map(({ kind }) => kind)
  await setUp(screen, service)
  const madeAtMs = browser.nowMs
  expect(await due()).not.toContain('postKeyOld')
  browser.nowMs += 90 * DAY_MS
  await screen.run('unlock', { password: PASSWORD })
  expect((await screen.run('getSafety', {})).reminders).toContainEqual({
    ...{ kind: 'postKeyOld', id: 'postKeyOld', sinceMs: madeAtMs },
  })

  await screen.run('stepUp', { password: PASSWORD })
  await screen.run('setWebhook', { url: URL_OF_SERVICE, on: false, withSentence: false })
  expect(await due()).not.toContain('postKeyOld')
  await screen.run('setWebhook', { url: URL_OF_SERVICE, on: true, withSentence: false })
  await addKey(screen, service)
  expect(await due()).toContain('postKeyOld')
  expect(await screen.run('sendTestAlert', {})).toEqual({})
  expect(await due()).not.toContain('postKeyOld')
})

it('is off until it is turned on: an alert is told to nobody', async () => {
  const { browser, service } = createServed()
  const { screen } = await createTestWallet(browser)
  await raiseAlert(screen)
  await vi.waitFor(() => expect(screen.view().openAlerts.count).toBe(1))
  expect(service.headers).toEqual([])
  expect(await screen.run('getWebhook', {})).toMatchObject({ on: false, keys: [], waiting: 0 })
})

it('an alert arrives signed, and says nothing but its id, level and time', async () => {
  const { browser, service } = createServed()
  const { screen } = await createTestWallet(browser)
  await setUp(screen, service)
  await raiseAlert(screen)
  await vi.waitFor(() => expect(service.taken).toHaveLength(1))
  const [alert] = (await screen.run('listAlerts', {})).alerts
  expect(service.taken).toEqual([{ version: 1, id: alert?.id, level: 'info', time: alert?.atMs }])
  expect(await screen.run('getWebhook', {})).toMatchObject({ waiting: 0, last: { atMs: browser.nowMs } })
  const { contacts } = await screen.run('listContacts', {})
  expect(contacts).toContainEqual({
    host: 'alerts.example',
    use: { purpose: 'alerts' },
    lastAtMs: browser.nowMs,
  })
})

it('the sentence goes along only where the person wants it', async () => {
  const { browser, service } = createServed()
  const { screen } = await createTestWallet(browser)
  await setUp(screen, service, true)
  await raiseAlert(screen)
  await vi.waitFor(() =>
    expect(service.taken).toMatchObject([{ what: expect.stringContaining('Whoever has it') }]),
  )
})

it('what is not taken is tried again, signed anew, when the service wants it; it outlives the worker', async () => {
  const { browser, service } = createServed()
  const { worker, screen } = await createTestWallet(browser)
  await setUp(screen, service)
  service.status = 503
  service.retryAfter = '120'
  await raiseAlert(screen)
  await vi.waitFor(() => expect(service.headers).toHaveLength(1))
  await vi.waitFor(async () => expect((await screen.run('getWebhook', {})).last?.problem).toMatch(/503/))
  worker.kill()
  service.status = 204
  const next = await startWallet(browser)
  next.worker.passTime(119_000)
  expect(service.headers).toHaveLength(1)
  expect(browser.alarms.get('webhook')).toBeGreaterThan(browser.nowMs)
  next.worker.passTime(30_000)
  next.worker.fireAlarm('webhook')
  await vi.waitFor(() => expect(service.taken).toHaveLength(1))
  const nonces = service.headers.map((header) => header.split('nonce=')[1])
  expect(new Set(nonces).size).toBe(service.headers.length)
})

it('while it is locked nothing is sent; what waits goes out at the unlock', async () => {
  const { browser, service } = createServed()
  const { screen } = await createTestWallet(browser)
  await setUp(screen, service)
  service.status = 503
  await raiseAlert(screen)
  await vi.waitFor(() => expect(service.headers).toHaveLength(1))
  await screen.run('lock', {})
  service.status = 204
  browser.nowMs += 60_000
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(service.headers).toHaveLength(1)
  await screen.run('unlock', { password: PASSWORD })
  await vi.waitFor(() => expect(service.taken).toHaveLength(1))
})

it('what is refused is not sent again, and the settings say why', async () => {
  const { browser, service } = createServed()
  const { screen } = await createTestWallet(browser)
  await setUp(screen, service)
  service.status = 404
  await raiseAlert(screen)
  await vi.waitFor(async () =>
    expect(await screen.run('getWebhook', {})).toMatchObject({
      waiting: 0,
      last: { problem: 'The address answered 404.' },
    }),
  )
})

it('a new key takes over without a gap: the old one serves until the service knows the new one', async () => {
  const { browser, service } = createServed()
  const { screen } = await createTestWallet(browser)
  const old = await setUp(screen, service)
  const known = service.keys
  const fresh = await addKey(screen, service)
  const both = service.keys
  service.keys = known
  expect(await screen.run('sendTestAlert', {})).toEqual({})
  expect(service.headers.map((header) => /apiKey=([^,]+)/.exec(header)?.[1])).toEqual([
    fresh.apiKey,
    old.apiKey,
  ])
  expect((await screen.run('getWebhook', {})).keys).toHaveLength(2)
  service.keys = both
  expect(await screen.run('sendTestAlert', {})).toEqual({})
  expect((await screen.run('getWebhook', {})).keys.map(({ apiKey }) => apiKey)).toEqual([fresh.apiKey])
})

it('a key that is made anew before the service had the last one costs none that it knows', async () => {
  const { browser, service } = createServed()
  const { screen } = await createTestWallet(browser)
  const known = await setUp(screen, service)
  for (let lost = 0; lost < 3; lost++) await screen.run('makeWebhookKey', {})
  const keys = async () => (await screen.run('getWebhook', {})).keys.map(({ apiKey }) => apiKey)
  expect(await keys()).toHaveLength(3)
  expect((await keys()).at(-1)).toBe(known.apiKey)
  expect(await screen.run('sendTestAlert', {})).toEqual({})
  const fresh = await addKey(screen, service)
  expect(await screen.run('sendTestAlert', {})).toEqual({})
  expect(await keys()).toEqual([fresh.apiKey])
})

it('an alert outlives a service that does not know the key yet, and a clock that is wrong', async () => {
  const { browser, service } = createServed()
  const { worker, screen } = await createTestWallet(browser)
  await setUp(screen, service)
  const known = service.keys
  service.keys = []
  await raiseAlert(screen)
  await vi.waitFor(
    async () =>
      expect(await screen.run('getWebhook', {})).toMatchObject({
        waiting: 1,
        last: { problem: expect.stringMatching(/401.*clock/) },
      }),
    10_000,
  )
  service.keys = known
  worker.passTime(60_000)
  await vi.waitFor(() => expect(service.taken).toHaveLength(1), 10_000)
})

it('the key is in the vault alone: in no store, no view, no log', async () => {
  const { browser, service } = createServed()
  const { screen } = await createTestWallet(browser)
  const { secret } = await setUp(screen, service)
  await screen.run('sendTestAlert', {})
  const stored = JSON.stringify([browser.local.dump(), browser.session.dump(), browser.mirror.dump()])
  expect(stored).not.toContain(secret)
  expect(JSON.stringify(screen.view())).not.toContain(secret)
  const logged = [...browser.log.logs.values()].flatMap((log) => [...log.values()])
  expect(JSON.stringify(logged)).toContain('webhookKey')
  expect(JSON.stringify(logged)).not.toContain(secret)
})

it('takes no address but by https or on this machine, and no key or address without a fresh proof', async () => {
  const { browser } = createServed()
  const { screen } = await createTestWallet(browser)
  const settings = { on: true, withSentence: false }
  browser.nowMs += 120_000
  await expect(screen.run('setWebhook', { ...settings, url: URL_OF_SERVICE })).rejects.toMatchObject({
    reason: 'stepUpNeeded',
  })
  await expect(screen.run('makeWebhookKey', {})).rejects.toMatchObject({ reason: 'stepUpNeeded' })
  await screen.run('stepUp', { password: PASSWORD })
  const unread = ['https://alerts.example/100%', 'https://alerts.example/?of=%ff']
  const unsafe = ['http://alerts.example', 'https://me:secret@alerts.example', 'ftp://a.example', 'x']
  for (const url of [...unsafe, ...unread]) {
    await expect(screen.run('setWebhook', { ...settings, url })).rejects.toMatchObject({ code: -32602 })
  }
  await screen.run('setWebhook', { ...settings, url: 'http://127.0.0.1:8787/in' })
})

it('a flood of alerts goes out at the rate that is allowed, and the rest waits', async () => {
  const { browser, service } = createServed()
  const first = await createTestWallet(browser)
  await setUp(first.screen, service)
  await first.screen.run('sendTestAlert', {})
  first.worker.kill()
  service.taken.length = 0
  const posts = Array.from({ length: 30 }, (_, index) => ({
    id: `00000000-0000-4000-8000-0000000000${index.toString(16).padStart(2, '0')}`,
    body: JSON.stringify({ version: 1, id: index.toString() }),
    attempts: 0,
    dueMs: browser.nowMs,
  }))
  const value = { posts, bucket: { tokens: 10, atMs: browser.nowMs } }
  await browser.local.set({ [webhookQueueStore.key]: { version: webhookQueueStore.version, value } })
  const { worker, screen } = await startWallet(browser)
  await vi.waitFor(() => expect(service.taken).toHaveLength(10))
  await vi.waitFor(() => expect(browser.alarms.get('webhook')).toBe(browser.nowMs + 10_000))
  worker.passTime(10_000)
  await vi.waitFor(() => expect(service.taken).toHaveLength(11))
  expect((await screen.run('getWebhook', {})).waiting).toBe(19)
})
