import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSession } from '../../../src/content/bridge/createSession.ts'
import type { PageAnswer } from '../../../src/content/channel.ts'
import { createFakeRuntime } from '../support/createFakeRuntime.ts'

const documentId = '6a1f3c9e-8a55-4a6e-9f0b-2d0c7f1f7a10'

function createTestSession({ visible = true } = {}) {
  const background = createFakeRuntime()
  const told: PageAnswer[] = []
  const session = createSession({
    runtime: background.runtime,
    documentId,
    tell: (answer) => told.push(structuredClone(answer)),
    isVisible: () => visible,
    otherWallets: 0,
  })
  const ask = (id: number, method = 'eth_blockNumber') => session.ask({ id, method })
  return { ...background, session, ask, told }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('nothing is opened before the page asks', () => {
  const { session, ports, ask } = createTestSession()
  session.resume()
  session.ask('noise')
  expect(ports).toHaveLength(0)
  ask(1)
  ask(2)
  expect(ports).toHaveLength(1)
})

test('a request goes to the background under an id of the document, and its answer comes back under the page’s', () => {
  const { session, last, told } = createTestSession()
  session.ask({ id: 7, method: 'eth_call', params: '[{"to":"0x00"}]' })
  expect(last().received).toEqual([
    { id: `${documentId}:7`, method: 'eth_call', params: [{ to: '0x00' }], otherWallets: 0 },
  ])
  last().reply({ id: `${documentId}:7`, result: '0x' })
  expect(told).toEqual([{ id: 7, result: '0x' }])
})

test('each request is answered once: a second answer, and one nobody asked for, is dropped', () => {
  const { last, ask, told } = createTestSession()
  ask(1)
  last().reply({ id: `${documentId}:1`, result: 'first' })
  last().reply({ id: `${documentId}:1`, error: { code: 4001, message: 'second' } })
  last().reply({ id: `${documentId}:99`, result: 'unasked' })
  expect(told).toEqual([{ id: 1, result: 'first' }])
})

test('a number that was used is never taken again, whoever sends it', () => {
  const { last, ask } = createTestSession()
  ask(5)
  ask(5, 'eth_sendTransaction')
  ask(3)
  expect(last().received).toHaveLength(1)
})

test('state and disconnect are passed on to the page', () => {
  const { last, ask, told } = createTestSession()
  ask(1)
  last().reply({ state: { chainId: '0x1', accounts: [] } })
  last().reply({ event: 'disconnect', error: { code: 4900, message: 'Gone.' } })
  expect(told).toEqual([
    { state: { chainId: '0x1', accounts: [] } },
    { event: 'disconnect', error: { code: 4900, message: 'Gone.' } },
  ])
})

describe('of many requests at once', () => {
  const numbersOf = (requests: readonly { readonly id: string }[]) =>
    requests.map(({ id }) => Number(id.slice(documentId.length + 1)))

  test('a hundred are with the background, and each of the others comes when one was answered, in its turn', () => {
    const { last, ask, told } = createTestSession()
    for (let id = 1; id <= 300; id += 1) ask(id)
    for (let id = 1; id <= 300; id += 1) {
      expect(last().received).toHaveLength(Math.min(99 + id, 300))
      last().reply({ id: `${documentId}:${id}`, result: id })
    }
    const all = Array.from({ length: 300 }, (_, index) => index + 1)
    expect(numbersOf(last().received)).toEqual(all)
    expect(told).toEqual(all.map((id) => ({ id, result: id })))
  })

  test('a thousand wait, and the next one is refused, until there is room again', () => {
    const { last, ask, told } = createTestSession()
    for (let id = 1; id <= 1_101; id += 1) ask(id)
    expect(told).toMatchObject([{ id: 1_101, error: { code: -32005 } }])
    last().reply({ id: `${documentId}:1`, result: null })
    ask(1_102)
    expect(told).toHaveLength(2)
  })

  test('those that wait are sent to the next worker in their turn, and refused once where the wallet is gone', () => {
    const { last, ask, invalidate, told } = createTestSession()
    for (let id = 1; id <= 250; id += 1) ask(id)
    last().drop()
    vi.advanceTimersByTime(100)
    expect(last().received).toHaveLength(100)
    last().reply({ id: `${documentId}:100`, result: null })
    expect(numbersOf(last().received).at(-1)).toBe(101)
    invalidate()
    const refused = told.flatMap((answer) => ('id' in answer && 'error' in answer ? [answer] : []))
    expect(refused).toHaveLength(249)
    expect(new Set(refused.map(({ id }) => id)).size).toBe(249)
    expect(new Set(refused.map(({ error }) => error.code))).toEqual(new Set([4900]))
    expect(told.filter((answer) => 'event' in answer)).toHaveLength(1)
  })
})

describe('when the worker dies', () => {
  test('what waits is sent again under the same id, and answered once', () => {
    const { ports, last, ask, told } = createTestSession()
    ask(1)
    ask(2)
    const first = last()
    first.reply({ id: `${documentId}:2`, result: 'done' })
    first.drop()
    vi.advanceTimersByTime(100)
    expect(ports).toHaveLength(2)
    expect(last().received.map(({ id }) => id)).toEqual([`${documentId}:1`])
    last().reply({ id: `${documentId}:1`, result: 'late' })
    first.reply({ id: `${documentId}:1`, result: 'from the dead' })
    expect(told.filter((answer) => 'id' in answer)).toEqual([
      { id: 2, result: 'done' },
      { id: 1, result: 'late' },
    ])
  })

  test('the page learns that what it knows may be out of date', () => {
    const { last, ask, told } = createTestSession()
    ask(1)
    last().drop()
    expect(told).toEqual([{ state: undefined }])
  })

  test('it is tried again ever more slowly, and quickly again once it spoke', () => {
    const { ports, last, ask } = createTestSession()
    ask(1)
    const delaysMs = [100, 200, 400, 800, 1600, 3200, 5000, 5000]
    for (const [index, delayMs] of delaysMs.entries()) {
      last().drop()
      vi.advanceTimersByTime(delayMs - 1)
      expect(ports).toHaveLength(index + 1)
      vi.advanceTimersByTime(1)
      expect(ports).toHaveLength(index + 2)
    }
    last().reply({ state: { chainId: '0x1', accounts: [] } })
    last().drop()
    vi.advanceTimersByTime(100)
    expect(ports).toHaveLength(delaysMs.length + 2)
  })

  test('a page that nobody sees and that waits for nothing wakes nobody, until it asks or is seen', () => {
    const { ports, last, ask, session } = createTestSession({ visible: false })
    ask(1)
    last().reply({ id: `${documentId}:1`, result: null })
    last().drop()
    vi.advanceTimersByTime(60_000)
    expect(ports).toHaveLength(1)
    session.resume()
    expect(ports).toHaveLength(2)
    last().drop()
    ask(2)
    expect(last().received).toMatchObject([{ id: `${documentId}:2` }])
  })
})

describe('when the background calls', () => {
  function createCalled() {
    const created = createTestSession({ visible: false })
    created.ask(1)
    created.last().reply({ id: `${documentId}:1`, result: null })
    return created
  }

  test('a page that nobody sees comes to the line at once, and lets go of it with that worker again', () => {
    const { ports, last, session } = createCalled()
    last().drop()
    session.answerCall()
    expect(ports).toHaveLength(2)
    last().reply({ state: { chainId: '0x1', accounts: [] } })
    last().drop()
    vi.advanceTimersByTime(60_000)
    expect(ports).toHaveLength(2)
  })

  test('before the page has noticed that its line ended, it comes to the next one', () => {
    const { ports, last, session } = createCalled()
    session.answerCall()
    last().drop()
    vi.advanceTimersByTime(100)
    expect(ports).toHaveLength(2)
  })

  test('a document that is kept aside stays away until it comes back', () => {
    const { ports, session } = createCalled()
    session.pause()
    session.answerCall()
    expect(ports).toHaveLength(1)
    session.resume()
    expect(ports).toHaveLength(2)
  })
})

describe('when the document is kept aside', () => {
  test('the port is closed; back again, it is opened and what waits is sent again', () => {
    const { session, ports, last, ask, told } = createTestSession()
    ask(1)
    session.pause()
    expect(last().open).toBe(false)
    ask(2)
    vi.advanceTimersByTime(60_000)
    expect(ports).toHaveLength(1)
    session.resume()
    expect(last().received.map(({ id }) => id)).toEqual([`${documentId}:1`, `${documentId}:2`])
    // Firefox throws a page away that is sent something while it is kept aside.
    expect(told).toEqual([])
  })

  test('a document that never asked opens nothing when it comes back', () => {
    const { session, ports } = createTestSession()
    session.pause()
    session.resume()
    expect(ports).toHaveLength(0)
  })
})

test('when the extension is updated or turned off, what waits is refused with 4900 and the page is told once', () => {
  const { ask, invalidate, told } = createTestSession()
  ask(1)
  ask(2)
  invalidate()
  ask(3)
  const refused = { error: { code: 4900, message: expect.stringContaining('Reload') } }
  expect(told).toMatchObject([
    { id: 1, ...refused },
    { id: 2, ...refused },
    { event: 'disconnect', ...refused },
    { id: 3, ...refused },
  ])
})

test('a document that subscribed to events says which it is whenever its port opens again, and any other does not', () => {
  const { session, ask, last, ports } = createTestSession()
  ask(1)
  last().drop()
  vi.advanceTimersByTime(100)
  expect(last().received).toMatchObject([{ id: `${documentId}:1` }])
  session.ask({ id: 2, method: 'eth_subscribe', params: '["newHeads"]' })
  last().drop()
  vi.advanceTimersByTime(200)
  expect(ports.length).toBeGreaterThan(2)
  expect(last().received[0]).toEqual({ documentId })
})
