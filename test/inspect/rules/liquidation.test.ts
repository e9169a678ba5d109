import { encodeFunctionData, type Hex, maxUint256, parseAbi, parseUnits } from 'viem'
import { describe, expect, it } from 'vitest'
import { NodeRpcError } from '../../../src/chains/rpc/nodeRpcError.ts'
import { explainCalls } from '../../../src/inspect/explainCalls.ts'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import {
  createContext,
  createNode,
  createRequest,
  me,
  router,
  stranger,
  usdc,
} from '../support/stubContext.ts'

const abi = parseAbi([
  'function withdraw(address asset, uint256 amount, address to)',
  'function borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf)',
  'function repay(address asset, uint256 amount, uint256 interestRateMode, address onBehalfOf)',
  'function setUserUseReserveAsCollateral(address asset, bool useAsCollateral)',
])
/** Aave's pool of Ethereum. */
const pool: Hex = '0x87870bca3f3fd6335c3f4ce8392d69350b4fa4e2'
const STANDING = '0xbf92857c'
const word = (value: bigint) => value.toString(16).padStart(64, '0')
const encode = (functionName: string, args: readonly unknown[]) =>
  encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0])
const borrow = encode('borrow', [usdc, 5n, 2n, 0, me])
const withdraw = encode('withdraw', [usdc, 5n, me])
const repay = encode('repay', [usdc, 5n, 2n, me])
const factor = (text: string) => (text === 'none' ? maxUint256 : parseUnits(text, 18))

type Call = { readonly input?: Hex; readonly data?: Hex; readonly to?: Hex }
const dataOf = ({ input, data }: Call) => input ?? data ?? '0x'

/** A node at whose pool the account stands so before and after. @returns how often it was asked, too */
function createMarket(before: string, after: string, answer?: Hex) {
  const asked: Hex[] = []
  let trials = 0
  const rpc = createNode({
    eth_simulateV1: ([request]) => {
      trials += 1
      const { calls } = (request as { blockStateCalls: [{ calls: readonly Call[] }] }).blockStateCalls[0]
      let isAfter = false
      const answers = calls.map((call) => {
        const isStanding = dataOf(call).startsWith(STANDING)
        if (isStanding) asked.push(call.to ?? '0x')
        const health = word(factor(isAfter ? after : before))
        if (isStanding) isAfter = true
        const returnData = isStanding ? (answer ?? `0x${word(1n).repeat(5)}${health}`) : `0x${word(7n)}`
        return { status: '0x1', returnData, gasUsed: '0x5208', logs: [] }
      })
      return [{ number: '0x65', calls: answers }]
    },
  })
  return { rpc, asked, countTrials: () => trials }
}

async function explain(data: Hex, before: string, after: string, to: Hex = pool) {
  const context = createContext({ rpc: createMarket(before, after).rpc, tokens: [] })
  return explainTransaction({ ...context, transaction: createRequest({ to, data }) })
}
const warn = async (...given: Parameters<typeof explain>) =>
  (await explain(...given)).warnings.map(({ level, risk }) => `${level} ${risk}`)
const said = async (...given: Parameters<typeof explain>) => (await explain(...given)).sentences.join(' ')

describe('what stands for a debt at Aave', () => {
  it('is a caution below a health factor of 1.5, and a danger below 1.1', async () => {
    expect(await warn(borrow, '3', '1.5')).toEqual([])
    expect(await warn(borrow, '3', '1.4999')).toEqual(['caution liquidation-possible'])
    expect(await warn(borrow, '3', '1.1')).toEqual(['caution liquidation-possible'])
    expect(await warn(borrow, '3', '1.0999')).toEqual(['danger liquidation-near'])
    expect(await warn(withdraw, '3', '1.2')).toEqual(['caution liquidation-possible'])
    expect(await warn(encode('setUserUseReserveAsCollateral', [usdc, false]), '3', '1.01')).toEqual([
      'danger liquidation-near',
    ])
    expect(await warn(borrow, 'none', '1.06')).toEqual(['danger liquidation-near'])
  })

  it('is nothing to warn of where nothing is owed, or where it does not stand worse than before', async () => {
    expect(await warn(withdraw, 'none', 'none')).toEqual([])
    expect(await warn(borrow, '1.3', '1.3')).toEqual([])
    expect(await warn(withdraw, '1.2', '1.3')).toEqual([])
  })

  it('is told before and after, and by how much prices may fall, never more than they may', async () => {
    expect(await said(borrow, '2.439', '1.319')).toContain(
      'Your health factor at Aave would go from 2.43 to 1.31. If what you put up loses 24 % of its worth, it can be sold to pay your debt.',
    )
    expect(await said(borrow, 'none', '2')).toContain(
      'Your health factor at Aave would be 2.00. If what you put up loses 50 % of its worth,',
    )
    expect(await said(borrow, '500', '1.001')).toContain(
      'from over 100 to 1.00. If what you put up loses less than 1 %',
    )
    expect(await said(withdraw, '1.1', '0.98')).toContain(
      'What you put up can be sold at once to pay your debt.',
    )
    expect(await said(withdraw, '2', 'none')).not.toContain('health factor')
  })

  it('is asked of the one pool that is known, and only where it may come to stand for more', async () => {
    const ask = async (data: Hex, to: Hex) => {
      const { rpc, asked, countTrials } = createMarket('3', '2')
      await explainTransaction({
        ...createContext({ rpc, tokens: [] }),
        transaction: createRequest({ to, data }),
      })
      return { asked, trials: countTrials() }
    }
    expect(await ask(borrow, pool)).toEqual({ asked: [pool, pool], trials: 1 })
    for (const [data, to] of [
      [borrow, stranger],
      [repay, pool],
      [encode('setUserUseReserveAsCollateral', [usdc, true]), pool],
      ['0x12345678', router],
    ] as const) {
      expect(await ask(data, to)).toEqual({ asked: [], trials: 1 })
    }
  })

  it('is told of several calls once, as it stands when all are done', async () => {
    const calls = [repay, borrow, withdraw, repay].map((data) => createRequest({ to: pool, data }))
    const { rpc, asked } = createMarket('3', '1.2')
    const [first, ...rest] = calls
    if (!first) throw new Error('There are four')
    const { explanations, simulation, warnings } = await explainCalls(createContext({ rpc, tokens: [] }), [
      first,
      ...rest,
    ])
    expect(asked).toEqual([pool, pool])
    expect(explanations.map(({ sentences }) => sentences.join(' ').includes('from 3.00 to 1.20'))).toEqual([
      ...[false, false, true, false],
    ])
    expect(simulation).toMatchObject({
      healthFactor: { before: `${factor('3')}`, after: `${factor('1.2')}` },
    })
    expect(warnings.map(({ risk }) => risk)).toEqual(['liquidation-possible'])
  })

  it('is not guessed where a node does not say, or says something else', async () => {
    const transaction = createRequest({ to: pool, data: borrow })
    const odd = createMarket('3', '1.01', `0x${word(1n)}`).rpc
    const refused = createNode({
      eth_simulateV1: () => {
        throw new NodeRpcError({ code: -32_601, message: 'the method does not exist' })
      },
    })
    for (const rpc of [odd, refused]) {
      const { sentences, warnings } = await explainTransaction({
        ...createContext({ rpc, tokens: [] }),
        transaction,
      })
      expect(sentences.join(' ')).not.toContain('health factor')
      expect(warnings.map(({ risk }) => risk)).not.toContain('liquidation-near')
    }
  })
})
