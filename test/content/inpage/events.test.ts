import { afterEach, expect, test, vi } from 'vitest'
import { createTestCore } from '../support/createTestCore.ts'

const alice = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const bob = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'

afterEach(() => vi.unstubAllGlobals())

function createAskingCore() {
  const wallet = createTestCore()
  wallet.core.request({ method: 'eth_blockNumber' }).catch(() => {})
  wallet.listen('connect', 'disconnect', 'chainChanged', 'accountsChanged', 'message')
  return wallet
}

test.each(['connect', 'chainChanged', 'accountsChanged'])(
  'a page that only listens for %s has the wallet asked, once, and hears',
  (event) => {
    const { calls, heard, listen, answer } = createTestCore()
    listen(event, event)
    expect(calls).toMatchObject([{ method: 'eth_chainId' }])
    answer({ state: { chainId: '0x1', accounts: [] } })
    answer({ state: { chainId: '0x2', accounts: [alice] } })
    expect(heard).toHaveLength(2)
  },
)

test('a page that listens for disconnect, for messages, or for what nobody says asks nobody', () => {
  const { listen, timesOpened } = createTestCore()
  listen('disconnect', 'message', 'networkChanged')
  expect(timesOpened()).toBe(0)
})

test('the first state connects; only what changes is told after it', () => {
  const { heard, answer } = createAskingCore()
  answer({ state: { chainId: '0x1', accounts: [] } })
  answer({ state: { chainId: '0x1', accounts: [] } })
  answer({ state: { chainId: '0x1', accounts: [alice] } })
  answer({ state: { chainId: '0x7a69', accounts: [alice] } })
  answer({ state: { chainId: '0x7a69', accounts: [bob, alice] } })
  answer({ state: { chainId: '0x7a69', accounts: [] } })
  expect(heard).toEqual([
    ['connect', { chainId: '0x1' }],
    ['accountsChanged', [alice]],
    ['chainChanged', '0x7a69'],
    ['accountsChanged', [bob, alice]],
    ['accountsChanged', []],
  ])
})

test('a state that was out of date for a while and did not change is told to nobody', () => {
  const { heard, answer } = createAskingCore()
  answer({ state: { chainId: '0x1', accounts: [alice] } })
  answer({ state: undefined })
  answer({ state: { chainId: '0x1', accounts: [alice] } })
  expect(heard).toEqual([
    ['connect', { chainId: '0x1' }],
    ['accountsChanged', [alice]],
  ])
})

test('a wallet that goes away disconnects, with an Error, and connects again when it is back', () => {
  const { heard, answer } = createAskingCore()
  answer({ state: { chainId: '0x1', accounts: [] } })
  answer({ event: 'disconnect', error: { code: 4900, message: 'Reload this page.' } })
  answer({ state: { chainId: '0x1', accounts: [] } })
  expect(heard.map(([event]) => event)).toEqual(['connect', 'disconnect', 'connect'])
  expect(heard[1]?.[1]).toBeInstanceOf(Error)
  expect(heard[1]?.[1]).toMatchObject({ code: 4900 })
})

test('a listener that is removed hears no more; one added twice and removed once still does', () => {
  const { core, answer } = createAskingCore()
  const once = vi.fn()
  const twice = vi.fn()
  core.on('connect', once)
  core.on('connect', twice)
  core.on('connect', twice)
  core.removeListener('connect', once)
  core.removeListener('connect', twice)
  core.removeListener('connect', () => {})
  answer({ state: { chainId: '0x1', accounts: [] } })
  expect(once).not.toHaveBeenCalled()
  expect(twice).toHaveBeenCalledOnce()
})

test('a listener for once hears of the next event alone, and can be removed before', () => {
  const { core, answer } = createAskingCore()
  const [heard, removed] = [vi.fn(), vi.fn()]
  core.on('chainChanged', heard, true)
  core.on('chainChanged', removed, true)
  core.removeListener('chainChanged', removed)
  for (const chainId of ['0x1', '0x2', '0x3'] as const) answer({ state: { chainId, accounts: [] } })
  expect(heard.mock.calls).toEqual([['0x2']])
  expect(removed).not.toHaveBeenCalled()
})

test('a listener for once does not keep the next one from hearing', () => {
  const { core, answer } = createAskingCore()
  const next = vi.fn()
  core.on('connect', () => {}, true)
  core.on('connect', next)
  answer({ state: { chainId: '0x1', accounts: [] } })
  expect(next).toHaveBeenCalledOnce()
})

test('listeners are counted by event, and all of one event or of every event can be removed', () => {
  const { core, heard, answer } = createAskingCore()
  core.on('connect', () => {})
  const count = () => ['connect', 'chainChanged', 'nothing'].map(core.listenerCount)
  expect(count()).toEqual([2, 1, 0])
  core.removeAllListeners('connect')
  expect(count()).toEqual([0, 1, 0])
  core.removeAllListeners()
  expect(count()).toEqual([0, 0, 0])
  answer({ state: { chainId: '0x1', accounts: [] } })
  expect(heard).toEqual([])
})

test('a listener that throws keeps nobody from hearing, and the page gets its error', () => {
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  const { core, answer } = createAskingCore()
  const mistake = new Error('of the page')
  const next = vi.fn()
  core.on('chainChanged', () => {
    throw mistake
  })
  core.on('chainChanged', next)
  answer({ state: { chainId: '0x1', accounts: [] } })
  answer({ state: { chainId: '0x2', accounts: [] } })
  expect(reported).toHaveBeenCalledWith(mistake)
  expect(next).toHaveBeenCalledWith('0x2')
})

test('what the page subscribed to comes as message events (EIP-1193)', () => {
  const { heard, answer } = createAskingCore()
  const payload = { type: 'eth_subscription', data: { subscription: '0x1', result: { number: '0x2' } } }
  answer({ event: 'message', payload })
  expect(heard).toEqual([['message', payload]])
})

test('after an update that a page lived through, another way is opened: it hears connect, and is answered again', async () => {
  const { core, heard, calls, answer, bringBack, timesOpened } = createAskingCore()
  answer({ state: { chainId: '0x1', accounts: [] } })
  answer({ event: 'disconnect', error: { code: 4900, message: 'The wallet was updated.' } })
  expect(core.isLost()).toBe(true)
  expect(timesOpened()).toBe(1)
  bringBack()
  expect(timesOpened()).toBe(2)
  answer({ state: { chainId: '0x2', accounts: [] } })
  expect(heard.map(([event]) => event)).toEqual(['connect', 'disconnect', 'connect'])
  expect(heard[2]?.[1]).toEqual({ chainId: '0x2' })
  expect(core.isLost()).toBe(false)
  const asked = core.request({ method: 'eth_blockNumber' })
  answer({ id: calls.at(-1)?.id ?? 0, result: '0x5' })
  expect(await asked).toBe('0x5')
})

test('what waits on a wallet that ended without a word is refused when the next one comes, and that one is asked', async () => {
  const { core, heard, calls, answer, bringBack } = createAskingCore()
  answer({ state: { chainId: '0x1', accounts: [] } })
  const refused = expect(core.request({ method: 'personal_sign' })).rejects.toMatchObject({ code: 4900 })
  bringBack()
  await refused
  answer({ state: { chainId: '0x1', accounts: [] } })
  expect(heard.map(([event]) => event)).toEqual(['connect', 'disconnect', 'connect'])
  expect(heard[1]?.[1]).toMatchObject({ code: 4900 })
  expect(core.isLost()).toBe(false)
  const again = core.request({ method: 'eth_blockNumber' })
  answer({ id: calls.at(-1)?.id ?? 0, result: '0x5' })
  expect(await again).toBe('0x5')
})
