import { afterEach, beforeEach, expect, it } from 'vitest'
import { createRpc } from '../../../src/chains/rpc/createRpc.ts'
import { chainAt } from '../support/chainAt.ts'
import { answerAsMainnet, type HostileNode, startHostileNode } from '../support/hostileNode.ts'

let first: HostileNode
let second: HostileNode
beforeEach(async () => {
  first = await startHostileNode()
  second = await startHostileNode()
})
afterEach(async () => {
  await first.close()
  await second.close()
})

function createTestRpc(options: { now?: () => number } = {}) {
  const limits = { attemptTimeoutMs: 300, totalTimeoutMs: 3_000 }
  return createRpc({ chain: chainAt([first.url, second.url]), limits, ...options })
}

it('asks the second node when the first is out of order', async () => {
  first.behave(({ send }) => send('<html>', 503))
  expect(await createTestRpc().request('eth_blockNumber')).toBe('0x10')
})

it('asks the second node when the answer of the first is nonsense', async () => {
  first.behave(({ answer }) => answer((call) => (call.method === 'eth_chainId' ? '0x1' : 42)))
  expect(await createTestRpc().request('eth_blockNumber')).toBe('0x10')
})

it('leaves a failed node in peace for a while, then gives it another chance', async () => {
  let nowMs = 1_000_000
  const rpc = createTestRpc({ now: () => nowMs })
  first.behave(({ send }) => send('', 500))
  await rpc.request('eth_blockNumber')
  const asked = first.requests.length
  first.behave(({ answer }) => answer(answerAsMainnet))
  await rpc.request('eth_blockNumber')
  expect(first.requests.length).toBe(asked)
  nowMs += 1_001
  await rpc.request('eth_blockNumber')
  expect(first.requests.length).toBeGreaterThan(asked)
})

it('asks a failed node all the same when no other is left', async () => {
  first.behave(({ send }) => send('', 500))
  second.behave(({ send }) => send('', 500))
  const rpc = createTestRpc()
  await expect(rpc.request('eth_blockNumber')).rejects.toMatchObject({ reason: 'rpcUnavailable' })
  second.behave(({ answer }) => answer(answerAsMainnet))
  expect(await rpc.request('eth_blockNumber')).toBe('0x10')
})

it('waits as long as a 429 asks, when there is time, and then succeeds', async () => {
  const rpc = createRpc({ chain: chainAt([first.url]), limits: { totalTimeoutMs: 4_000 } })
  let refusals = 0
  first.behave(({ answer, send }) => {
    refusals += 1
    return refusals === 1 ? send('', 429, { 'retry-after': '1' }) : answer(answerAsMainnet)
  })
  const startedAt = performance.now()
  expect(await rpc.request('eth_blockNumber')).toBe('0x10')
  expect(performance.now() - startedAt).toBeGreaterThan(900)
})

it('asks nothing of a node that wants patience until it is due', async () => {
  let nowMs = 1_000_000
  const rpc = createTestRpc({ now: () => nowMs })
  first.behave(({ send }) => send('', 429, { 'retry-after': '60' }))
  await rpc.request('eth_blockNumber')
  nowMs += 59_000
  second.behave(({ send }) => send('', 500))
  await expect(rpc.request('eth_blockNumber')).rejects.toMatchObject({ reason: 'rpcUnavailable' })
  expect(first.requests).toHaveLength(1)
  nowMs += 1_001
  first.behave(({ answer }) => answer(answerAsMainnet))
  expect(await rpc.request('eth_blockNumber')).toBe('0x10')
})

it('asks another node for a method that the first does not have', async () => {
  first.behave(({ calls, answer, send }) => {
    const call = calls[0]
    if (call?.method === 'eth_chainId') return answer(answerAsMainnet)
    return send(
      JSON.stringify({ jsonrpc: '2.0', id: call?.id, error: { code: -32_601, message: 'unknown' } }),
    )
  })
  expect(await createTestRpc().request('eth_simulateV1')).toBe('0x10')
})

it.each([200, 400, 404])(
  'says that no node has a method, in the node’s own code, with status %i',
  async (status) => {
    for (const node of [first, second]) {
      node.behave(({ calls, answer, send }) => {
        const call = calls[0]
        if (call?.method === 'eth_chainId') return answer(answerAsMainnet)
        const error = { code: -32_601, message: 'unknown method' }
        return send(JSON.stringify({ jsonrpc: '2.0', id: call?.id, error }), status)
      })
    }
    await expect(createTestRpc().request('eth_simulateV1')).rejects.toMatchObject({ code: -32_601 })
  },
)

it('takes the chain’s refusal for an answer, and asks nobody else', async () => {
  first.behave(({ calls, answer, send }) => {
    const call = calls[0]
    if (call?.method === 'eth_chainId') return answer(answerAsMainnet)
    const error = { code: 3, message: 'execution reverted: no', data: '0x08c379a0' }
    return send(JSON.stringify({ jsonrpc: '2.0', id: call?.id, error }), 400)
  })
  await expect(createTestRpc().request('eth_call')).rejects.toMatchObject({
    code: 3,
    reason: 'executionReverted',
    revertData: '0x08c379a0',
  })
  expect(second.requests).toEqual([])
})

it('C6: sends a transaction again as the very same bytes, never as others', async () => {
  first.behave(({ calls, answer, response }) => {
    if (calls[0]?.method === 'eth_chainId') return answer(answerAsMainnet)
    response.destroy()
  })
  second.behave(({ answer }) =>
    answer((call) => (call.method === 'eth_chainId' ? '0x1' : `0x${'ab'.repeat(32)}`)),
  )
  await createTestRpc().request('eth_sendRawTransaction', ['0x02f8ab'])
  const sent = [...first.requests, ...second.requests].flat().filter((call) => call.method !== 'eth_chainId')
  expect(sent.map((call) => call.params)).toEqual([['0x02f8ab'], ['0x02f8ab']])
})

it('asks a second opinion of a node other than the one that answered', async () => {
  const rpc = createTestRpc()
  await rpc.request('eth_gasPrice')
  expect(second.requests).toEqual([])
  second.behave(({ answer }) => answer((call) => (call.method === 'eth_chainId' ? '0x1' : '0x99')))
  expect(await rpc.requestElsewhere('eth_gasPrice')).toBe('0x99')
})

it('has no second opinion to give with one node', async () => {
  const rpc = createRpc({ chain: chainAt([first.url]) })
  await expect(rpc.requestElsewhere('eth_gasPrice')).rejects.toMatchObject({ reason: 'noSecondNode' })
})
