import { encodeFunctionData, erc20Abi, type Hex, parseEther } from 'viem'
import { describe, expect, inject, it } from 'vitest'
import type { Rpc } from '../../../src/chains/rpc/rpc.ts'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import { assertProven } from '../../../src/inspect/simulate/local/assertProven.ts'
import { createChainState } from '../../../src/inspect/simulate/local/chainState.ts'
import { DisprovedError } from '../../../src/inspect/simulate/local/disprovedError.ts'
import { evmChainId } from '../../../src/protocol/ids.ts'
import { type Call, connectAs, refuse } from '../support/devnet.ts'
import { createSwaps } from '../support/swaps.ts'

const { usdc } = inject('deployments')
const { rpc, account, toRequest, createContext } = connectAs(2)
const swaps = createSwaps(account.address)
const stranger = `0x${'5e'.repeat(20)}` as const
/** As most public nodes are: they try nothing out. */
const bare = refuse(rpc, 'eth_simulateV1', 'debug_traceCall')
const transfer = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [stranger, 25n] })

/** A node that answers one method in its own way. */
function lie(
  method: string,
  change: (answer: unknown, params: readonly unknown[]) => unknown,
  node = bare,
): Rpc {
  const request: Rpc['request'] = async (asked, params = []) => {
    const answer = await node.request(asked, params)
    return asked === method ? change(answer, params) : answer
  }
  return { ...node, request }
}

async function explain(node: Rpc, call: Call) {
  const { simulation, warnings } = await explainTransaction({
    ...createContext({ rpc: node }),
    transaction: toRequest(call),
  })
  const { method } = simulation as { method?: string }
  return { method, disagrees: warnings.some(({ risk }) => risk === 'nodes-disagree') }
}

const told = { method: 'local', disagrees: false }
const caught = { method: 'eth_call', disagrees: true }
const double = (answer: unknown) => `0x${(BigInt(String(answer)) * 2n + 1n).toString(16)}`
const otherWord = (answer: unknown) => `0x${(BigInt(String(answer)) + 7n).toString(16).padStart(64, '0')}`

/** What was fetched of a token and one of its slots, and an honest proof of both. */
async function fetchProof() {
  const number = BigInt(String(await rpc.request('eth_blockNumber')))
  const block = `0x${number.toString(16)}`
  const { stateRoot } = (await rpc.request('eth_getBlockByNumber', [block, false])) as { stateRoot: Hex }
  const chain = createChainState(rpc, number)
  const slot = `0x${'0'.repeat(64)}` as const
  await chain.fetchSlot(usdc.toLowerCase() as Hex, slot)
  const fetched = await chain.listFetched()
  const honest = await rpc.request('eth_getProof', [usdc.toLowerCase(), [slot], block])
  const check = (proof: unknown, node: Partial<Rpc> = {}) =>
    assertProven({ ...lie('eth_getProof', () => proof), ...node }, number, { stateRoot, fetched })
  return { check, honest: honest as { accountProof: string[] } }
}

describe('state that the machine ran on is held against the root of the block (EIP-1186)', () => {
  it.each([
    ['a token', { to: usdc, data: transfer }],
    ['a swap over pools', swaps.v3EtherToToken(parseEther('0.1'))],
    ['a coin for somebody who never had any', { to: `0x${'de'.repeat(20)}` as Hex, value: 7n }],
  ])('and is told where it fits: %s', async (_, call) => {
    expect(await explain(bare, call)).toEqual(told)
  })

  it('and is told as before by a node that has no proofs, or names no root', async () => {
    const call = { to: usdc, data: transfer }
    expect(await explain(refuse(bare, 'eth_getProof'), call)).toEqual(told)
    const rootless = lie('eth_getBlockByNumber', (block) => ({ ...(block as object), stateRoot: undefined }))
    expect(await explain(rootless, call)).toEqual(told)
  })

  it.each([
    ['a balance of the coin', lie('eth_getBalance', double)],
    ['what a token keeps', lie('eth_getStorageAt', otherWord)],
    [
      'the root',
      lie('eth_getBlockByNumber', (block) => ({ ...(block as object), stateRoot: `0x${'11'.repeat(32)}` })),
    ],
    [
      'a proof, cut short',
      lie('eth_getProof', (proof) => {
        const { accountProof, ...rest } = proof as { accountProof: string[] }
        return { ...rest, accountProof: accountProof.slice(0, -1) }
      }),
    ],
  ])('and is not believed from a node that lies about %s, which the person is told', async (_, node) => {
    expect(await explain(node, { to: usdc, data: transfer })).toEqual(caught)
  })

  it('and is not believed where another node has another root for the block', async () => {
    const requestElsewhere: Rpc['requestElsewhere'] = async (method, params) =>
      method === 'eth_getBlockByNumber'
        ? { stateRoot: `0x${'22'.repeat(32)}` }
        : bare.requestElsewhere(method, params)
    expect(await explain({ ...bare, requestElsewhere }, { to: usdc, data: transfer })).toEqual(caught)
  })
})

it('no byte of a proof can be another', async () => {
  const { check, honest } = await fetchProof()
  await check(honest)
  const { accountProof } = honest
  for (const [place, node] of accountProof.entries()) {
    for (let at = 2; at < node.length; at += Math.ceil(node.length / 12)) {
      const digit = node[at] === 'f' ? '0' : 'f'
      const bent = accountProof.with(place, `${node.slice(0, at)}${digit}${node.slice(at + 1)}`)
      await expect(check({ ...honest, accountProof: bent }), `${place} ${at}`).rejects.toThrow(DisprovedError)
    }
  }
})

it('nothing is held against a chain whose tree may be of another kind', async () => {
  const { check, honest } = await fetchProof()
  const strange = { ...honest, accountProof: ['0xc0'] }
  await expect(check(strange)).rejects.toThrow(DisprovedError)
  for (const number of [324, 59_144]) await check(strange, { chainId: evmChainId(number) })
})

it('a proof, or another node, that never comes is not waited for', async () => {
  const { check } = await fetchProof()
  const never = () => new Promise(() => {})
  await check(never(), { requestElsewhere: never })
}, 15_000)
