import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRpc } from '../../../src/chains/rpc/createRpc.ts'
import { RpcUnavailableError } from '../../../src/chains/rpc/rpcErrors.ts'
import { chainAt } from '../support/chainAt.ts'
import { answerAsMainnet, type Exchange, type HostileNode, startHostileNode } from '../support/hostileNode.ts'
import { measureBestBlockMs } from '../support/measureBestBlockMs.ts'

let node: HostileNode
beforeEach(async () => {
  node = await startHostileNode()
})
afterEach(() => node.close())

const limits = { attemptTimeoutMs: 300, totalTimeoutMs: 600 }

/** Honest about its chain, so that the bad answer itself is what fails. */
function misbehave(behaviour: (exchange: Exchange) => void | Promise<void>) {
  node.behave((exchange) => {
    const asksForChain = exchange.calls.every((call) => call.method === 'eth_chainId')
    return asksForChain ? exchange.answer(answerAsMainnet) : behaviour(exchange)
  })
}

function reply(exchange: Exchange, part: object, id: unknown = exchange.calls[0]?.id) {
  exchange.send(JSON.stringify({ jsonrpc: '2.0', id, ...part }))
}

const html = '<html><body>Service unavailable</body></html>'

const matrix: readonly (readonly [string, string, (exchange: Exchange) => void | Promise<void>])[] = [
  ['a wrong id', 'wrongId', (x) => reply(x, { result: '0x10' }, 999_999)],
  ['an id of another type', 'wrongId', (x) => reply(x, { result: '0x10' }, String(x.calls[0]?.id))],
  ['no id', 'malformed', (x) => x.send('{"jsonrpc":"2.0","result":"0x10"}')],
  ['a number for a quantity', 'badResult', (x) => reply(x, { result: 12 })],
  ['null for a quantity', 'badResult', (x) => reply(x, { result: null })],
  ['a negative quantity', 'badResult', (x) => reply(x, { result: '-0x10' })],
  ['a negative number', 'badResult', (x) => reply(x, { result: -1 })],
  ['a decimal for a quantity', 'badResult', (x) => reply(x, { result: '16' })],
  ['a quantity with leading zeros', 'badResult', (x) => reply(x, { result: '0x0010' })],
  ['a quantity of 257 bits', 'badResult', (x) => reply(x, { result: `0x1${'0'.repeat(64)}` })],
  ['an empty quantity', 'badResult', (x) => reply(x, { result: '0x' })],
  ['neither result nor error', 'malformed', (x) => reply(x, {})],
  ['another protocol', 'malformed', (x) => reply(x, { jsonrpc: '1.0', result: '0x10' })],
  ['an error without a code', 'malformed', (x) => reply(x, { error: { message: 'no' } })],
  ['a list for one call', 'malformed', (x) => x.send('[]')],
  ['a bare null', 'malformed', (x) => x.send('null')],
  ['nothing at all', 'malformed', (x) => x.send('')],
  ['broken JSON', 'malformed', (x) => x.send('{"jsonrpc":"2.0","id":')],
  ['HTML with 200', 'malformed', (x) => x.send(html, 200, { 'content-type': 'text/html' })],
  ['HTML with 503', 'httpStatus', (x) => x.send(html, 503, { 'content-type': 'text/html' })],
  ['429 and patience beyond our time', 'rateLimited', (x) => x.send('', 429, { 'retry-after': '30' })],
  ['a redirect', 'unreachable', (x) => x.send('', 307, { location: node.url })],
  ['a closed connection', 'unreachable', (x) => void x.response.destroy()],
  ['no answer ever', 'timeout', () => undefined],
  ['a body of 2 MB', 'tooLarge', (x) => reply(x, { result: '0x10', padding: ' '.repeat(2 ** 21) })],
  ['a quantity of 5 MB', 'tooLarge', (x) => reply(x, { result: `0x${'f'.repeat(5_000_000)}` })],
  [
    'a quantity just under the body limit',
    'badResult',
    (x) => reply(x, { result: `0x${'f'.repeat(1_000_000)}` }),
  ],
]

describe('C2: a hostile node', () => {
  it.each(matrix)('that answers %s fails with a typed error (%s) in time', async (_, kind, behaviour) => {
    misbehave(behaviour)
    const rpc = createRpc({ chain: chainAt([node.url]), limits })
    const startedAt = performance.now()
    const error = await rpc.request('eth_blockNumber').catch((reason: unknown) => reason)
    expect(performance.now() - startedAt).toBeLessThan(2_000)
    expect(error).toBeInstanceOf(RpcUnavailableError)
    expect(error).toMatchObject({ code: 4901, reason: 'rpcUnavailable', failures: [kind] })
    expect((error as Error).message.length).toBeLessThan(300)
  })

  it('that drips a byte at a time is left when the time is up', async () => {
    misbehave(async ({ response }) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      while (!response.destroyed) {
        response.write(' ')
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    })
    const rpc = createRpc({ chain: chainAt([node.url]), limits })
    await expect(rpc.request('eth_blockNumber')).rejects.toMatchObject({ failures: ['timeout'] })
  })

  it('that pours forth without a length is cut off at the limit', async () => {
    let poured = 0
    misbehave(({ response }) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const megabyte = Buffer.alloc(2 ** 20, ' ')
      const pour = () => {
        while (!response.destroyed && response.write(megabyte)) poured += 1
      }
      response.on('drain', pour)
      pour()
    })
    const rpc = createRpc({
      chain: chainAt([node.url]),
      limits: { attemptTimeoutMs: 5_000, totalTimeoutMs: 5_000 },
    })
    await expect(rpc.request('eth_blockNumber')).rejects.toMatchObject({ failures: ['tooLarge'] })
    expect(poured).toBeLessThan(64)
  })

  it('may not make us follow its redirect', async () => {
    const elsewhere = await startHostileNode()
    misbehave((exchange) => exchange.send('', 307, { location: elsewhere.url }))
    const rpc = createRpc({ chain: chainAt([node.url]), limits })
    await expect(rpc.request('eth_blockNumber')).rejects.toThrow(RpcUnavailableError)
    expect(elsewhere.requests).toEqual([])
    await elsewhere.close()
  })

  it('that writes a novel in its error is cut to 300 characters without control characters', async () => {
    const message = `\u001b[31m<b>no\u202e${'x'.repeat(100_000)}`
    misbehave((exchange) => reply(exchange, { error: { code: -32_000, message } }))
    const rpc = createRpc({ chain: chainAt([node.url]), limits })
    const error = (await rpc.request('eth_blockNumber').catch((reason: unknown) => reason)) as Error
    expect(error).toMatchObject({ code: -32_000, reason: 'nodeError' })
    expect(error.message.length).toBeLessThanOrEqual(300)
    expect(error.message).toMatch(/^\[31m<b>nox+$/)
  })

  it.each([
    ['a quantity of 5 MB', `"0x${'f'.repeat(5_000_000)}"`],
    ['a quantity of 1 MB', `"0x${'f'.repeat(1_000_000)}"`],
    ['a megabyte of nested lists', '['.repeat(500_000) + ']'.repeat(500_000)],
    ['a megabyte of small objects', `[${'{"a":1},'.repeat(120_000)}0]`],
  ])('never blocks the thread above 50 ms by %s', async (_, result) => {
    const rpc = createRpc({ chain: chainAt(['https://node.example']), fetch: answerWith(result) })
    const { longestMs, error } = await measureBestBlockMs(() => rpc.request('eth_blockNumber'), 10)
    expect(error).toBeInstanceOf(RpcUnavailableError)
    expect(longestMs).toBeLessThan(50)
  })
})

/** A node in this process whose answer is ready before it is measured. */
function answerWith(result: string) {
  return async (_url: string, init: RequestInit) => {
    const call = JSON.parse(String(init.body))
    const text = call.method === 'eth_chainId' ? '"0x1"' : result
    return new Response(`{"jsonrpc":"2.0","id":${call.id},"result":${text}}`)
  }
}
