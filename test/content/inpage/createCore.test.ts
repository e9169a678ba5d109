import { describe, expect, test } from 'vitest'
import type { Core } from '../../../src/content/inpage/createCore.ts'
import { createTestCore } from '../support/createTestCore.ts'

const alice = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const devnet = { chainId: '0x7a69', accounts: [alice] } as const

test('nothing is opened before the page asks, and once after it did', async () => {
  const { core, calls, timesOpened } = createTestCore()
  expect(timesOpened()).toBe(0)
  void core.request({ method: 'eth_blockNumber' })
  void core.request({ method: 'eth_call', params: [{ to: alice }, 'latest'] })
  expect(timesOpened()).toBe(1)
  expect(calls).toEqual([
    { id: 1, method: 'eth_blockNumber', params: undefined },
    { id: 2, method: 'eth_call', params: `[{"to":"${alice}"},"latest"]` },
  ])
})

test('each answer settles the request it belongs to, and a second answer changes nothing', async () => {
  const { core, answer } = createTestCore()
  const first = core.request({ method: 'eth_blockNumber' })
  const second = core.request({ method: 'eth_gasPrice' })
  answer({ id: 2, result: '0x2' })
  answer({ id: 1, result: '0x1' })
  answer({ id: 1, result: '0xbad' })
  answer({ id: 77, result: '0xbad' })
  expect(await Promise.all([first, second])).toEqual(['0x1', '0x2'])
})

test('an error arrives as an Error with the standard code and the wallet’s sentence', async () => {
  const { core, answer } = createTestCore()
  const asked = core.request({ method: 'personal_sign', params: ['0x00', alice] })
  answer({ id: 1, error: { code: 4001, message: 'You rejected this request.', reason: 'userRejected' } })
  const error = await asked.catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({
    code: 4001,
    message: 'You rejected this request.',
    data: { reason: 'userRejected' },
  })
})

test('what a contract reverted with is where libraries look for it', async () => {
  const { core, answer } = createTestCore()
  const asked = core.request({ method: 'eth_call', params: [{}] })
  answer({ id: 1, error: { code: 3, message: 'execution reverted', data: '0xdeadbeef' } })
  await expect(asked).rejects.toMatchObject({ code: 3, data: '0xdeadbeef' })
})

describe('a malformed request is refused where it is made', () => {
  const cyclic: unknown[] = []
  cyclic.push(cyclic)
  const throwing = { toJSON: () => JSON.parse('') }
  test.each([
    ['nothing', undefined, -32600],
    ['null', null, -32600],
    ['text', 'eth_accounts', -32600],
    ['a list', [{ method: 'eth_accounts' }], -32600],
    ['no method', {}, -32600],
    ['an empty method', { method: '' }, -32600],
    ['a method that is no text', { method: 7 }, -32600],
    ['parameters that are text', { method: 'eth_call', params: 'latest' }, -32602],
    ['parameters that are null', { method: 'eth_call', params: null }, -32602],
    ['a bigint', { method: 'eth_call', params: [1n] }, -32602],
    ['a list that holds itself', { method: 'eth_call', params: cyclic }, -32602],
    ['data that throws', { method: 'eth_call', params: [throwing] }, -32602],
  ])('%s', async (_name, request, code) => {
    const { core, timesOpened } = createTestCore()
    const asked = core.request(request)
    await expect(asked).rejects.toMatchObject({ code })
    expect(timesOpened()).toBe(0)
  })
})

test('what the page does to its parameters after asking changes nothing', () => {
  const { core, calls } = createTestCore()
  const transaction = { to: alice, value: '0x1' }
  void core.request({ method: 'eth_sendTransaction', params: [transaction] })
  transaction.value = '0xffff'
  expect(calls[0]?.params).toContain('"value":"0x1"')
})

test('what is known is answered here: chain, version, accounts and coinbase', async () => {
  const { core, calls, answer } = createTestCore()
  void core.request({ method: 'eth_blockNumber' })
  answer({ state: devnet })
  expect(await ask(core, 'eth_chainId')).toBe('0x7a69')
  expect(await ask(core, 'net_version')).toBe('31337')
  expect(await ask(core, 'eth_accounts')).toEqual([alice])
  expect(await ask(core, 'eth_coinbase')).toBe(alice)
  expect(calls).toHaveLength(1)
})

test('a page that changes the list of accounts it got changes its own copy only', async () => {
  const { core, answer } = createTestCore()
  void core.request({ method: 'eth_blockNumber' })
  answer({ state: devnet })
  ;((await ask(core, 'eth_accounts')) as string[]).push('0xbad')
  expect(await ask(core, 'eth_accounts')).toEqual([alice])
})

test('while what is known may be out of date, the wallet is asked', async () => {
  const { core, calls, answer } = createTestCore()
  void core.request({ method: 'eth_blockNumber' })
  answer({ state: devnet })
  answer({ state: undefined })
  void ask(core, 'eth_accounts')
  expect(calls.at(-1)?.method).toBe('eth_accounts')
})

test('parameters where there should be none are left to the wallet to refuse', () => {
  const { core, calls, answer } = createTestCore()
  void core.request({ method: 'eth_blockNumber' })
  answer({ state: devnet })
  void core.request({ method: 'eth_accounts', params: ['all'] })
  void core.request({ method: 'constructor' })
  expect(calls.map(({ method }) => method)).toEqual(['eth_blockNumber', 'eth_accounts', 'constructor'])
})

function ask(core: Core, method: string): Promise<unknown> {
  return core.request({ method })
}
