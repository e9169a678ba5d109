import { expect, it } from 'vitest'
import { createAlertBook } from '../../../src/background/alerts/alertBook.ts'
import { openStores } from '../../../src/background/state/stores.ts'
import type { Alert } from '../../../src/protocol/alerts.ts'
import type { AuditEvent } from '../../../src/protocol/audit.ts'
import type { Origin } from '../../../src/protocol/ids.ts'
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
