import { afterEach, beforeEach, expect, it } from 'vitest'
import { createRpc } from '../../../src/chains/rpc/createRpc.ts'
import { chainAt } from '../support/chainAt.ts'
import { answerAsMainnet, type HostileNode, startHostileNode } from '../support/hostileNode.ts'

let node: HostileNode
beforeEach(async () => {
  node = await startHostileNode()
})
afterEach(() => node.close())

const blockNumbers = (count: number) => {
  const rpc = createRpc({
    chain: chainAt([node.url]),
    limits: { attemptTimeoutMs: 500, totalTimeoutMs: 1_000 },
  })
  return Promise.all(Array.from({ length: count }, () => rpc.request('eth_blockNumber')))
}

it('sends the calls of one tick in one POST', async () => {
  expect(await blockNumbers(5)).toEqual(Array(5).fill('0x10'))
  expect(node.requests.map((request) => [request].flat().length)).toEqual([1, 5])
})

it('sends no more than twenty calls in one POST', async () => {
  await blockNumbers(45)
  const sizes = node.requests.map((request) => [request].flat().length)
  expect(Math.max(...sizes)).toBe(20)
})

it('keeps long answers and signed transactions out of batches', async () => {
  const rpc = createRpc({ chain: chainAt([node.url]) })
  node.behave(({ answer }) => answer((call) => (call.method === 'eth_chainId' ? '0x1' : [])))
  await Promise.all([
    rpc.request('eth_getLogs', [{}]),
    rpc.request('eth_getBlockByNumber', ['latest', false]),
  ])
  expect(node.requests.every((request) => !Array.isArray(request))).toBe(true)
})

it.each([
  [
    'one error for the whole',
    200,
    '{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"no batch"}}',
  ],
  ['status 400', 400, 'batch not supported'],
  ['status 413', 413, ''],
])('sends one by one to a node that refuses batches by %s', async (_, status, body) => {
  node.behave(({ body: request, answer, send }) =>
    Array.isArray(request) ? send(body, status) : answer(answerAsMainnet),
  )
  expect(await blockNumbers(3)).toEqual(['0x10', '0x10', '0x10'])
})

it('reads replies in any order', async () => {
  node.behave(({ body, calls, answer, send }) => {
    if (!Array.isArray(body)) return answer(answerAsMainnet)
    const replies = calls.map((call) => ({ jsonrpc: '2.0', id: call.id, result: `0x${call.params[0]}` }))
    return send(JSON.stringify(replies.reverse()))
  })
  const rpc = createRpc({ chain: chainAt([node.url]) })
  const asked = ['1', '2', '3'].map((digit) => rpc.request('eth_getBalance', [digit]))
  expect(await Promise.all(asked)).toEqual(['0x1', '0x2', '0x3'])
})

it('C2: fails only the calls of a batch whose replies are missing or wrong', async () => {
  node.behave(({ body, calls, answer, send }) => {
    if (!Array.isArray(body)) return answer(answerAsMainnet)
    const [one, two] = calls
    const replies = [
      { jsonrpc: '2.0', id: one?.id, result: '0x1' },
      { jsonrpc: '2.0', id: two?.id, result: 2 },
      { jsonrpc: '2.0', id: 999_999, result: '0x3' },
    ]
    return send(JSON.stringify(replies))
  })
  const rpc = createRpc({ chain: chainAt([node.url]) })
  const outcomes = await Promise.allSettled([1, 2, 3].map((item) => rpc.request('eth_getBalance', [item])))
  expect(outcomes).toMatchObject([
    { status: 'fulfilled', value: '0x1' },
    { status: 'rejected', reason: { failures: ['badResult'] } },
    { status: 'rejected', reason: { failures: ['wrongId'] } },
  ])
})
