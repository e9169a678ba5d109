import { afterEach, describe, expect, test, vi } from 'vitest'
import { send, sendAsync } from '../../../src/content/inpage/legacy.ts'
import { createTestCore } from '../support/createTestCore.ts'

afterEach(() => void vi.unstubAllGlobals())

const state = { chainId: '0x1', accounts: ['0xabc'] } as const

/** A core that the wallet has told its state. */
function createToldCore() {
  const test = createTestCore()
  void test.core.request({ method: 'eth_blockNumber' })
  test.answer({ state })
  return test
}

describe('send', () => {
  test('of a method answers with a response of JSON-RPC, as libraries of old unwrap it', async () => {
    const { core, calls, answer } = createTestCore()
    const asked = send(core, 'eth_getBalance', ['0xabc', 'latest'])
    expect(calls).toMatchObject([{ method: 'eth_getBalance', params: '["0xabc","latest"]' }])
    answer({ id: 1, result: '0x2' })
    expect(await asked).toEqual({ id: undefined, jsonrpc: '2.0', result: '0x2' })
  })

  test('of a method rejects with the wallet’s error', async () => {
    const { core, answer } = createTestCore()
    const asked = send(core, 'eth_requestAccounts')
    answer({ id: 1, error: { code: 4001, message: 'no' } })
    await expect(asked).rejects.toMatchObject({ code: 4001 })
  })

  test.each([
    ['eth_accounts', ['0xabc']],
    ['eth_coinbase', '0xabc'],
    ['net_version', '1'],
    ['eth_uninstallFilter', true],
  ])('of a request alone answers %s at once', (method, result) => {
    const { core } = createToldCore()
    expect(send(core, { id: 7, jsonrpc: '2.0', method })).toEqual({ id: 7, jsonrpc: '2.0', result })
  })

  test.each([
    ['eth_accounts', []],
    ['eth_coinbase', null],
    ['net_version', null],
  ])('of a request alone makes up nothing of %s before the wallet has answered', (method, result) => {
    const { core } = createTestCore()
    expect(send(core, { id: 7, method })).toEqual({ id: 7, jsonrpc: '2.0', result })
  })

  test('of a request alone refuses what takes the wallet (4200)', () => {
    const { core } = createToldCore()
    expect(() => send(core, { method: 'eth_blockNumber' })).toThrow(expect.objectContaining({ code: 4200 }))
  })

  test('of a request and a callback is as sendAsync', async () => {
    const { core, answer } = createTestCore()
    const callback = vi.fn()
    send(core, { id: 3, method: 'eth_blockNumber' }, callback)
    answer({ id: 1, result: '0x5' })
    await expect.poll(() => callback.mock.calls).toEqual([[null, { id: 3, jsonrpc: '2.0', result: '0x5' }]])
  })
})

describe('sendAsync', () => {
  test('calls back with the error and a response that holds it', async () => {
    const { core, answer } = createTestCore()
    const callback = vi.fn()
    const done = sendAsync(core, { id: 1, method: 'personal_sign', params: [] }, callback)
    answer({ id: 1, error: { code: 4100, message: 'not connected' } })
    await done
    const error = expect.objectContaining({ code: 4100 })
    expect(callback).toHaveBeenCalledWith(error, { id: 1, jsonrpc: '2.0', error })
  })

  test('answers a list of requests in its order, each for itself', async () => {
    const { core, answer } = createTestCore()
    const callback = vi.fn()
    const done = sendAsync(
      core,
      [
        { id: 'a', method: 'eth_blockNumber' },
        { id: 'b', method: 'eth_foo' },
      ],
      callback,
    )
    answer({ id: 2, error: { code: 4200, message: 'unknown' } })
    answer({ id: 1, result: '0x1' })
    await done
    expect(callback).toHaveBeenCalledWith(null, [
      { id: 'a', jsonrpc: '2.0', result: '0x1' },
      { id: 'b', jsonrpc: '2.0', error: expect.objectContaining({ code: 4200 }) },
    ])
  })
})

describe('what a page reads without asking', () => {
  test('has the wallet asked once, and is there when it has answered', () => {
    const { core, calls, answer } = createTestCore()
    expect(core.getState()).toBeUndefined()
    expect(core.getState()).toBeUndefined()
    expect(calls).toMatchObject([{ method: 'eth_chainId' }])
    answer({ state })
    expect(core.getState()).toEqual(state)
  })

  test('stays what it was while the worker is away, and says when the wallet is gone', () => {
    const { core, answer } = createToldCore()
    answer({ state: undefined })
    expect(core.getState()).toEqual(state)
    expect(core.isLost()).toBe(false)
    answer({ event: 'disconnect', error: { code: 4900, message: 'gone' } })
    expect(core.isLost()).toBe(true)
  })
})
