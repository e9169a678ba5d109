import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWalletClient } from '../../../src/popup/wallet/createWalletClient.ts'
import type { WalletRequest } from '../../../src/protocol/messages.ts'
import { createFakePort, type FakePort } from '../support/fakePort.ts'
import { createSampleView } from '../support/sampleView.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A client whose ports are made in the order given: alive or dead; `throws` where none can be opened. */
function createClient(workers: readonly ('alive' | 'dead' | 'throws')[], stayConnected = false) {
  const ports: FakePort[] = []
  const states: string[] = []
  const onView = vi.fn()
  const onPatch = vi.fn()
  const plan = [...workers]
  const client = createWalletClient({
    openPort: () => {
      const next = plan.shift() ?? workers.at(-1)
      if (next === 'throws') throw new Error('Extension context invalidated.')
      const port = createFakePort({ alive: next === 'alive' })
      ports.push(port)
      return port
    },
    onView,
    onPatch,
    onConnection: (state) => states.push(state),
    stayConnected: () => stayConnected,
  })
  return { client, ports, states, onView, onPatch }
}

const requestsOf = (port: FakePort | undefined) =>
  (port?.sent ?? []).filter((message): message is WalletRequest =>
    Object.hasOwn(message as object, 'command'),
  )

function answer(port: FakePort | undefined, result: unknown) {
  for (const { id } of requestsOf(port)) port?.receive({ id, result })
}

describe('the handshake', () => {
  it('counts a port as live when it answers', () => {
    const { client, ports, states } = createClient(['alive'])
    client.wake()
    expect(ports[0]?.sent).toEqual([{ ping: true }])
    expect(states).toEqual(['connecting', 'live'])
  })

  it('tries another port when one says nothing for a second: that wakes a dead worker', async () => {
    const { client, ports, states } = createClient(['dead', 'alive'])
    client.wake()
    await vi.advanceTimersByTimeAsync(999)
    expect(ports).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(ports).toHaveLength(2)
    expect(ports[0]?.closed).toBe(true)
    expect(states).toEqual(['connecting', 'live'])
  })

  it('waits for a slow worker: an answer within the second is enough', async () => {
    const { client, ports, states } = createClient(['dead'])
    client.wake()
    await vi.advanceTimersByTimeAsync(900)
    ports[0]?.receive({ pong: true })
    await vi.advanceTimersByTimeAsync(5_000)
    expect(ports).toHaveLength(1)
    expect(states.at(-1)).toBe('live')
  })

  it('gives up in the end, says so to whoever waits, and can be asked again', async () => {
    const { client, ports, states } = createClient(['dead'])
    const waiting = expect(client.run('unlock', {})).rejects.toMatchObject({ reason: 'unreachable' })
    await vi.advanceTimersByTimeAsync(10_000)
    await waiting
    expect(states).toEqual(['connecting', 'lost'])
    const tried = ports.length
    client.wake()
    expect(ports.length).toBe(tried + 1)
  })

  it('survives a page whose extension was updated under it', async () => {
    const { client, states } = createClient(['throws'])
    client.wake()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(states.at(-1)).toBe('lost')
  })
})

describe('commands', () => {
  it('wait for the handshake, and get their own answer', async () => {
    const { client, ports } = createClient(['dead', 'alive'])
    const checked = client.run('checkPassword', { password: 'x' })
    expect(requestsOf(ports[0])).toEqual([])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(requestsOf(ports[1])).toMatchObject([{ command: 'checkPassword', params: { password: 'x' } }])
    answer(ports[1], { score: 0 })
    await expect(checked).resolves.toEqual({ score: 0 })
  })

  it('fail with the code, the reason and the sentence of the background', async () => {
    const { client, ports } = createClient(['alive'])
    const unlocked = client.run('unlock', { password: 'x' })
    const [request] = requestsOf(ports[0])
    const error = { code: -32000, message: 'That is not the password.', reason: 'wrongPassword' }
    ports[0]?.receive({ id: request?.id, error })
    await expect(unlocked).rejects.toMatchObject(error)
  })

  it('are sent again over the next port where doing them twice does no harm', async () => {
    const { client, ports } = createClient(['alive', 'alive'])
    const unlocked = client.run('unlock', { password: 'x' })
    ports[0]?.end()
    expect(requestsOf(ports[1])).toEqual(requestsOf(ports[0]))
    answer(ports[1], {})
    await expect(unlocked).resolves.toEqual({})
  })

  it('end as interrupted where nobody can tell whether they were done', async () => {
    const { client, ports } = createClient(['alive', 'alive'])
    const approved = client.run('approve', {})
    ports[0]?.end()
    await expect(approved).rejects.toMatchObject({
      reason: 'interrupted',
      message: 'Something interrupted this. Check before you try again.',
    })
    expect(requestsOf(ports[1])).toEqual([])
  })

  it('that were never sent are not interrupted: they go over the port that answers', async () => {
    const { client, ports } = createClient(['dead', 'alive'])
    const approved = client.run('approve', {})
    ports[0]?.end()
    await vi.advanceTimersByTimeAsync(200)
    answer(ports[1], { hash: '0x' })
    await expect(approved).resolves.toEqual({ hash: '0x' })
  })
})

describe('the view', () => {
  it('is passed on, and nothing of a port that was given up', async () => {
    const { client, ports, onView, onPatch } = createClient(['dead', 'alive'])
    client.wake()
    await vi.advanceTimersByTimeAsync(1_000)
    ports[0]?.receive({ view: createSampleView({ status: 'locked' }) })
    ports[1]?.receive({ view: createSampleView() })
    ports[1]?.receive({ patch: { approvalCount: 1 } })
    expect(onView.mock.calls).toEqual([[createSampleView()]])
    expect(onPatch.mock.calls).toEqual([[{ approvalCount: 1 }]])
  })

  it('keeps coming while the page is in sight: the port is opened again when the worker sleeps', () => {
    const seen = createClient(['alive', 'alive'], true)
    seen.client.wake()
    seen.ports[0]?.end()
    expect(seen.states).toEqual(['connecting', 'live', 'interrupted', 'connecting', 'live'])
  })

  it('lets the worker sleep while nobody looks', () => {
    const hidden = createClient(['alive', 'alive'], false)
    hidden.client.wake()
    hidden.ports[0]?.end()
    expect(hidden.ports).toHaveLength(1)
    expect(hidden.states.at(-1)).toBe('interrupted')
  })
})
