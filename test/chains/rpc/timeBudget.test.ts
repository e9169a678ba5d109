import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createRpc } from '../../../src/chains/rpc/createRpc.ts'
import { chainAt } from '../support/chainAt.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const neverAnswers = () => new Promise<Response>(() => undefined)

it.each([1, 2, 3, 5, 12])(
  'C2: %i nodes that never answer cost at most 10 s, with the limits as shipped',
  async (nodeCount) => {
    const urls = Array.from({ length: nodeCount }, (_, index) => `https://node${index}.example`)
    const rpc = createRpc({ chain: chainAt(urls), fetch: neverAnswers })
    const startedAtMs = Date.now()
    const finished = rpc.request('eth_blockNumber').then(
      () => undefined,
      () => Date.now() - startedAtMs,
    )
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await finished).toBeGreaterThan(9_000)
    expect(await finished).toBeLessThanOrEqual(10_000)
  },
)

it('C2: a node that hangs on its first try leaves time for the next one', async () => {
  const fetch = (url: string, init: RequestInit) => {
    if (url.startsWith('https://hangs')) return neverAnswers()
    const { id, method } = JSON.parse(String(init.body))
    const result = method === 'eth_chainId' ? '0x1' : '0x10'
    return Promise.resolve(new Response(JSON.stringify({ jsonrpc: '2.0', id, result })))
  }
  const rpc = createRpc({ chain: chainAt(['https://hangs.example', 'https://well.example']), fetch })
  const answer = rpc.request('eth_blockNumber')
  await vi.advanceTimersByTimeAsync(4_000)
  expect(await answer).toBe('0x10')
})

it('leaves no timer behind once answered', async () => {
  const fetch = (_url: string, init: RequestInit) => {
    const { id } = JSON.parse(String(init.body))
    return Promise.resolve(new Response(JSON.stringify({ jsonrpc: '2.0', id, result: '0x1' })))
  }
  const rpc = createRpc({ chain: chainAt(['https://well.example']), fetch })
  await rpc.request('eth_blockNumber')
  expect(vi.getTimerCount()).toBe(0)
})
