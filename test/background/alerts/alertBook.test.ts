import { expect, it } from 'vitest'
import { createAlertBook } from '../../../src/background/alerts/alertBook.ts'
import { openStores } from '../../../src/background/state/stores.ts'
import type { Alert } from '../../../src/protocol/alerts.ts'
import type { AuditEvent } from '../../../src/protocol/audit.ts'
import { evmAccountId, evmChainId, type Origin } from '../../../src/protocol/ids.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import type { Activity } from '../../../src/protocol/transaction.ts'
import { createMemoryBrowser, type MemoryBrowser } from '../support/memoryBrowser.ts'

/** One life of the worker: the real stores, and a log of what waits to be chained. */
async function openLife(browser: MemoryBrowser) {
  const { platform } = browser.startWorker()
  const stores = await openStores(platform)
  const vault = { id: () => '', status: () => 'none' as const }
  const book = createAlertBook({ platform, stores, vault, accounts: { list: () => [] } })
  async function happen(event: AuditEvent): Promise<void> {
    const kept = { ...event, atMs: platform.now(), lockedId: crypto.randomUUID() }
    await stores.auditPending.update(({ events, lost }) => ({ events: [...events, kept], lost }))
    await book.look()
  }
  return { stores, book, happen }
}

const alertOf = (level: Alert['level'], atMs: number): Alert => ({
  id: crypto.randomUUID(),
  rule: level,
  level,
  title: 'Something',
  sentence: 'Something happened.',
  evidence: [],
  atMs,
})

it('no flood pushes danger off the list: what is known leaves first, then what is least bad, the oldest before the others', async () => {
  const { stores, book, happen } = await openLife(createMemoryBrowser())
  const danger = alertOf('danger', 1)
  const known = { ...alertOf('danger', 0), acknowledgedAtMs: 5 }
  const notes = Array.from({ length: 98 }, (_, index) => alertOf('info', 100 - index))
  await stores.alerts.update((state) => ({ ...state, alerts: [...notes, danger, known] }))
  await happen({ type: 'secretRevealed', subject: 'phrase' })
  await happen({ type: 'notKept', result: '1' })
  const rules = book.list().map(({ rule }) => rule)
  expect(rules.slice(0, 2)).toEqual(['recordsLost', 'secretsTaken'])
  expect(book.list()).toHaveLength(100)
  expect(book.list()).toContainEqual(danger)
  expect(book.list()).not.toContainEqual(known)
  expect(book.list()).not.toContainEqual(notes.at(-1))
})

it('what was told of one site keeps quiet about that one, also in the next life, and about no other', async () => {
  const browser = createMemoryBrowser()
  const rules: string[] = []
  for (const name of ['one', 'two', 'one']) {
    const { book, happen } = await openLife(browser)
    book.onRaised(({ rule }) => rules.push(rule))
    const origin = `https://${name}.example` as Origin
    await happen({ type: 'settingsChanged', subject: 'rpcUrls', chainId: 'eip155:1' as never })
    await happen({ type: 'permissionGranted', subject: 'connect', origin })
    await happen({ type: 'signed', subject: 'typedData', origin })
  }
  expect(rules).toEqual(['signedOnMeeting', 'signedOnMeeting'])
})

it('what was sent before is known though the clock was set back since', async () => {
  const browser = createMemoryBrowser()
  const { stores, book, happen } = await openLife(browser)
  const symbol = 'ETH'
  const asset = {
    id: 'eip155:1/slip44:60',
    type: 'native',
    symbol,
    name: symbol,
  } as Activity['promised'][0]['asset']
  async function send(amount: bigint): Promise<void> {
    const hash = `0x${crypto.randomUUID().replaceAll('-', '').repeat(2)}` as const
    const of = { accountId: evmAccountId(`0x${'aa'.repeat(20)}`), chainId: evmChainId(1) }
    const row: Activity = {
      ...of,
      id: crypto.randomUUID(),
      direction: 'out',
      hash,
      state: 'pending',
      title: 'Send',
      promised: [{ asset, amount: toAmount(-amount) }],
      createdAtMs: browser.nowMs,
    }
    await stores.activity.update((rows) => [row, ...rows])
    await happen({ type: 'signed', subject: 'transaction', ...of, result: hash })
  }
  for (const amount of [10n, 12n, 10n]) await send(amount)
  expect(book.list()).toEqual([])
  browser.nowMs -= 24 * 60 * 60_000
  await send(120n)
  expect(book.list().map(({ rule }) => rule)).toContain('largeSend')
})
