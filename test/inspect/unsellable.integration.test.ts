import { type Abi, encodeFunctionData } from 'viem'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { compileContract } from '../../devnet/deploy/compileContract.ts'
import { createDeployer } from '../../devnet/deployer.ts'
import { explainCalls } from '../../src/inspect/explainCalls.ts'
import { explainTransaction } from '../../src/inspect/explainTransaction.ts'
import { type Call, connectAs, refuse } from './support/devnet.ts'
import { lackingFor, type Way, ways } from './support/ways.ts'

const { rpc, toRequest, createContext } = connectAs(3)
const friend = `0x${'5e'.repeat(20)}` as const
const MILLI = 10n ** 15n

const through = (way: Way) => createContext({ rpc: refuse(rpc, ...lackingFor[way]) })

let buys: Readonly<Record<'trap' | 'heavy' | 'light', Call>>

beforeAll(async () => {
  const deployer = createDeployer(inject('rpcUrl'))
  const [trap, tax] = [await compileContract('DevnetTrap'), await compileContract('DevnetTax')]
  const buy = (to: `0x${string}`): Call => ({
    ...{ to, value: MILLI },
    data: encodeFunctionData({ abi: tax.abi as Abi, functionName: 'buy' }),
  })
  buys = {
    trap: buy(await deployer.deploy(trap)),
    heavy: buy(await deployer.deploy(tax, [97n])),
    light: buy(await deployer.deploy(tax, [5n])),
  }
}, 60_000)

it('is no trap by the word of a node that traces without what the purchase leaves', async () => {
  const deaf = refuse(rpc, 'eth_simulateV1')
  const request: typeof rpc.request = (method, params) => {
    const [call, block, config] = (params ?? []) as [unknown, unknown, object?]
    if (method !== 'debug_traceCall') return deaf.request(method, params)
    return deaf.request(method, [call, block, { ...config, stateOverrides: {} }])
  }
  const context = createContext({ rpc: { ...deaf, request } })
  const risksOf = async (call: Call) =>
    (await explainTransaction({ ...context, transaction: toRequest(call) })).warnings.map(({ risk }) => risk)
  expect(await risksOf(buys.trap)).toContain('token-cannot-be-sold')
  expect(await risksOf(buys.light)).not.toContain('token-cannot-be-sold')
})

describe.each(ways)('a token that is bought, by %s', (way) => {
  const explain = async (call: Call) => {
    const { simulation, warnings } = await explainTransaction({
      ...through(way),
      transaction: toRequest(call),
    })
    expect(simulation).toMatchObject({ status: 'succeeded', method: way })
    return warnings.map(({ risk }) => risk)
  }

  it('is told of where it can’t be sold again', async () => {
    expect(await explain(buys.trap)).toContain('token-cannot-be-sold')
  })

  it('is told of where nearly all of it is kept when it is sent on, and not where a little is', async () => {
    expect(await explain(buys.heavy)).toContain('token-cannot-be-sold')
    expect(await explain(buys.light)).not.toContain('token-cannot-be-sold')
  })

  it('is told of where other calls come before it', async () => {
    const risksOf = async (call: Call) =>
      (
        await explainCalls(through(way), [toRequest({ to: friend, value: 1n }), toRequest(call)])
      ).warnings.map(({ risk }) => risk)
    expect(await risksOf(buys.trap)).toContain('token-cannot-be-sold')
    expect(await risksOf(buys.light)).not.toContain('token-cannot-be-sold')
  })
})
