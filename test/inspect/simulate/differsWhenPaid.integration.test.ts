import { encodeFunctionData, erc20Abi, maxUint256, parseEther, parseUnits } from 'viem'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { compileContract } from '../../../devnet/deploy/compileContract.ts'
import { createDeployer } from '../../../devnet/deployer.ts'
import { explainCalls } from '../../../src/inspect/explainCalls.ts'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import { type Call, connectAs, refuse } from '../support/devnet.ts'
import { lackingFor, type Way, ways } from '../support/ways.ts'

const { usdc, dai, weth } = inject('deployments')
const { rpc, account, toRequest, createContext, send } = connectAs(3)
const stranger = `0x${'5e'.repeat(20)}` as const

/** By what a contract knows that it is only tried out. */
const tells = { 'the price of gas': 0, 'gas in plenty': 1 } as const

let shy: { readonly address: `0x${string}`; readonly abi: readonly unknown[] }
const call = (functionName: string, args: readonly unknown[], value = 0n): Call => ({
  to: shy.address,
  value,
  data: encodeFunctionData({ abi: shy.abi, functionName, args } as never),
})
const approve = (token: `0x${string}`, amount: bigint): Call => ({
  to: token,
  data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [shy.address, amount] }),
})

beforeAll(async () => {
  const artifact = await compileContract('DevnetShy')
  shy = { abi: artifact.abi, address: await createDeployer(inject('rpcUrl')).deploy(artifact) }
  await send(approve(usdc, maxUint256))
}, 60_000)

const through = (way: Way) => createContext({ rpc: refuse(rpc, ...lackingFor[way]) })

describe.each(ways)('a contract that behaves while it is only tried out, by %s', (way) => {
  it.each(Object.entries(tells))('is found out where it keeps ether: it goes by %s', async (_, tell) => {
    const { simulation, warnings } = await explain(call('deposit', [tell], parseEther('1')), way)
    expect(simulation).toMatchObject({ status: 'succeeded', method: way, balanceChanges: [] })
    expect(warnings).toContainEqual(expect.objectContaining({ risk: 'differs-when-paid', level: 'danger' }))
  })

  it.each(Object.entries(tells))('is found out where it takes a token: it goes by %s', async (_, tell) => {
    const { simulation, warnings } = await explain(call('claim', [tell, usdc, parseUnits('5', 6)]), way)
    expect(simulation).toMatchObject({ status: 'succeeded', method: way, balanceChanges: [] })
    expect(warnings.map(({ risk }) => risk)).toContain('differs-when-paid')
  })

  it('is found out where it allows more than the events say', async () => {
    const { simulation, warnings } = await explain(call('approve', [stranger, 5n]), way)
    expect(simulation).toMatchObject({ method: way })
    expect(warnings.map(({ risk }) => risk)).toContain('differs-when-paid')
  })
})

describe.each(['eth_simulateV1', 'local'] as const)('among several calls, by %s', (way) => {
  it('is found out, and the others are not blamed', async () => {
    const [first, second] = [approve(dai, 7n), call('claim', [tells['the price of gas'], dai, 7n])]
    const calls = [toRequest(first), toRequest(second)] as const
    const { explanations, simulation } = await explainCalls(through(way), calls)
    expect(simulation).toMatchObject({ method: way })
    expect(
      explanations.map(({ warnings }) => warnings.some(({ risk }) => risk === 'differs-when-paid')),
    ).toEqual([false, true])
  })
})

it('where a node only says whether it would go through, nothing can be held against it, and that is said', async () => {
  const transaction = toRequest(call('approve', [stranger, 5n]))
  const deaf = createContext({
    rpc: refuse(rpc, 'eth_simulateV1', 'debug_traceCall', 'eth_getTransactionCount', 'eth_getCode'),
  })
  const { simulation, sentences } = await explainTransaction({ ...deaf, transaction })
  expect(simulation).toMatchObject({ method: 'eth_call', complete: false })
  expect(sentences).toContain('It would go through, but what it would change could not be checked.')
})

describe.each(ways)('what does as it shows, by %s', (way) => {
  const honest: Record<string, () => Call> = {
    'sending ether': () => ({ to: stranger, value: parseEther('1') }),
    'sending a token': () => ({
      to: usdc,
      data: encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [stranger, 25n] }),
    }),
    wrapping: () => ({ to: weth, value: 7n, data: '0xd0e30db0' }),
    'an allowance': () => approve(dai, 12n),
  }
  it.each(Object.entries(honest))('is not blamed: %s', async (_, make) => {
    const { simulation, warnings } = await explain(make(), way)
    expect(simulation).toMatchObject({ status: 'succeeded', method: way })
    expect(warnings.map(({ risk }) => risk)).not.toContain('differs-when-paid')
  })
})

describe('what can’t be run with a price', () => {
  it('is explained as ever by a node that refuses to run it with a price, or to say what its last block was like', async () => {
    const transaction = toRequest({ to: stranger, value: parseEther('1') })
    const silent = refuse(rpc, 'eth_getBlockByNumber')
    const { simulation } = await explainTransaction({ ...createContext({ rpc: silent }), transaction })
    expect(simulation).toMatchObject({ status: 'succeeded', method: 'eth_simulateV1' })
    const all = await rpc.request('eth_getBalance', [account.address, 'latest'])
    const everything = toRequest({ to: stranger, value: BigInt(all as string) })
    const left = await explainTransaction({ ...createContext(), transaction: everything })
    expect(left.simulation).toMatchObject({ status: 'succeeded', method: 'eth_simulateV1' })
  })
})

function explain(asked: Call, way: Way) {
  return explainTransaction({ ...through(way), transaction: toRequest(asked) })
}
