import { afterEach, beforeEach, expect, it } from 'vitest'
import { assertChain } from '../../../src/chains/rpc/chainCheck.ts'
import { createRpc } from '../../../src/chains/rpc/createRpc.ts'
import { chainAt } from '../support/chainAt.ts'
import { type HostileNode, startHostileNode } from '../support/hostileNode.ts'

let liar: HostileNode
let honest: HostileNode
beforeEach(async () => {
  liar = await startHostileNode()
  honest = await startHostileNode()
})
afterEach(async () => {
  await liar.close()
  await honest.close()
})

function claim(node: HostileNode, chainId: string) {
  node.behave(({ answer }) => answer((call) => (call.method === 'eth_chainId' ? chainId : '0x99')))
}

it('C1: asks a node for its chain before anything else', async () => {
  await createRpc({ chain: chainAt([honest.url]) }).request('eth_blockNumber')
  expect(honest.requests.flat().map((call) => call.method)).toEqual(['eth_chainId', 'eth_blockNumber'])
})

it('C1: uses no node of another chain', async () => {
  claim(liar, '0x38')
  const rpc = createRpc({ chain: chainAt([liar.url]) })
  await expect(rpc.request('eth_blockNumber')).rejects.toMatchObject({ code: 4901, reason: 'wrongChain' })
  expect(liar.requests.flat().every((call) => call.method === 'eth_chainId')).toBe(true)
})

it('C1: goes on to a node of the right chain', async () => {
  claim(liar, '0x38')
  const rpc = createRpc({ chain: chainAt([liar.url, honest.url]) })
  expect(await rpc.request('eth_blockNumber')).toBe('0x10')
})

it('C1: notices before a signature that the chain was swapped mid-session', async () => {
  claim(liar, '0x1')
  const rpc = createRpc({ chain: chainAt([liar.url]) })
  await assertChain(rpc)
  claim(liar, '0x38')
  await expect(assertChain(rpc)).rejects.toMatchObject({ code: 4901, reason: 'wrongChain' })
  await expect(rpc.request('eth_blockNumber')).rejects.toMatchObject({ reason: 'wrongChain' })
})

it('C1: trusts a swapped node with nothing more while another one is honest', async () => {
  claim(liar, '0x1')
  const rpc = createRpc({ chain: chainAt([liar.url, honest.url]) })
  expect(await rpc.request('eth_blockNumber')).toBe('0x99')
  claim(liar, '0x38')
  await assertChain(rpc)
  expect(await rpc.request('eth_blockNumber')).toBe('0x10')
})
