import { readdirSync, readFileSync } from 'node:fs'
import { encodeFunctionData, erc20Abi, parseAbi, parseEther } from 'viem'
import { expect, it } from 'vitest'
import { ethereum } from '../../../src/chains/networks/ethereum.ts'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import { liquidationNear } from '../../../src/inspect/rules/transaction/liquidationNear.ts'
import { simulationFailed } from '../../../src/inspect/rules/transaction/simulationFailed.ts'
import { swapBadPrice } from '../../../src/inspect/rules/transaction/swapBadPrice.ts'
import type { TransactionFacts } from '../../../src/inspect/rules/transactionFacts.ts'
import { isCovered } from '../../../src/popup/approve/decision/isCovered.ts'
import type { Warning } from '../../../src/protocol/explanation.ts'
import { nativeAssetId, tokenAssetId } from '../../../src/protocol/ids.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import {
  createContext,
  createNode,
  createRequest,
  createSimulation,
  dai,
  me,
  router,
  stranger,
  usdc,
  weth,
} from '../support/stubContext.ts'

type Rule = typeof swapBadPrice

/** @returns what a rule says of these facts, and of nothing else */
function say(rule: Rule, facts: Partial<TransactionFacts>): Warning[] {
  const text = rule.applies(facts as TransactionFacts)
  return text ? [{ risk: rule.id, level: rule.level, ...text }] : []
}

/** @returns the dangers of a call after which the account has so much of each */
async function explain(
  call: Parameters<typeof createRequest>[0],
  [before, after]: readonly [readonly bigint[], readonly bigint[]],
): Promise<Warning[]> {
  const rpc = createNode({ eth_simulateV1: createSimulation({ before, after }) }, [me])
  const { warnings } = await explainTransaction({
    ...createContext({ rpc }),
    transaction: createRequest(call),
  })
  return warnings.filter(({ level }) => level === 'danger')
}

const coin = {
  id: nativeAssetId(ethereum.id),
  type: 'native',
  symbol: 'ETH',
  name: 'Ether',
  decimals: 18,
} as const
const token = {
  id: tokenAssetId(ethereum.id, 'erc20', usdc),
  ...({ type: 'erc20', symbol: 'USDC', name: 'USD Coin', decimals: 6, address: usdc } as const),
}

function trade(paid: bigint, received: bigint, fairAmount: bigint): Partial<TransactionFacts> {
  const simulated = {
    status: 'succeeded',
    method: 'local',
    blockNumber: toAmount(1n),
    complete: true,
  } as const
  return {
    outcome: {
      ...{
        status: 'succeeded',
        method: 'local',
        blockNumber: 1n,
        complete: true,
        allowances: [],
        gasUsed: 1n,
      },
      changes: [
        { asset: { type: 'native' }, amount: -paid },
        { asset: { type: 'erc20', address: usdc }, amount: received },
      ],
    } as unknown as TransactionFacts['outcome'],
    simulation: {
      ...simulated,
      balanceChanges: [
        { asset: coin, amount: toAmount(-paid) },
        { asset: token, amount: toAmount(received) },
      ],
      allowanceChanges: [],
    },
    findings: { fairAmount } as TransactionFacts['findings'],
  }
}

it('a bad price stays the same matter while two percent more at most would be lost, of no more than was paid', () => {
  const understood = say(swapBadPrice, trade(1_000_000n, 80_000n, 100_000n))
  expect(understood[0]?.title).toBe('You would lose about 20 % in this trade')
  const covers = (...given: Parameters<typeof trade>) =>
    isCovered(say(swapBadPrice, trade(...given)), understood)
  expect(covers(1_000_000n, 81_234n, 100_000n)).toBe(true)
  expect(covers(1_000_000n, 78_000n, 100_000n)).toBe(true)
  expect(covers(1_000_000n, 77_000n, 100_000n)).toBe(false)
  expect(covers(1_020_000n, 80_000n, 100_000n)).toBe(true)
  expect(covers(1_020_001n, 80_000n, 100_000n)).toBe(false)
})

it('a debt that is nearly called in stays the same matter for a hundredth of the health factor, and not at once', () => {
  const health = (after: string): Warning[] =>
    say(liquidationNear, {
      simulation: {
        ...{ status: 'succeeded', method: 'local', blockNumber: toAmount(1n), complete: true },
        ...{ balanceChanges: [], allowanceChanges: [] },
        healthFactor: { after: toAmount(parseEther(after)) },
      } as TransactionFacts['simulation'],
    })
  expect(isCovered(health('1.04'), health('1.05'))).toBe(true)
  expect(isCovered(health('1.0399'), health('1.05'))).toBe(false)
  expect(isCovered(health('1'), health('1.005'))).toBe(false)
})

it('what fails stays the same matter block after block, for the same reason', () => {
  const fail = (block: bigint, reason: string) =>
    say(simulationFailed, {
      simulation: { status: 'reverted', method: 'eth_call', blockNumber: toAmount(block), reason },
    })
  expect(isCovered(fail(8n, 'Too early'), fail(7n, 'Too early'))).toBe(true)
  expect(isCovered(fail(8n, 'Not allowed'), fail(7n, 'Too early'))).toBe(false)
})

it('what a stranger takes for nothing, what is taken unsaid, and what a swap takes or fails to bring, to two percent', async () => {
  const claim = {
    to: stranger,
    value: 95n,
    data: encodeFunctionData({ abi: parseAbi(['function claim() payable']) }),
  }
  const approval = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [router, 7n] })
  const swap = encodeFunctionData({
    abi: parseAbi(['function swapExactTokensForTokens(uint256, uint256, address[], address, uint256)']),
    args: [10_000n, 5_000n, [usdc, weth, dai], me, 1_900_000_000n],
  })
  const had = [10_000n, 100_000n, 0n, 0n, 0n]
  for (const [call, risk, understood, same, worse] of [
    [claim, 'loss-without-gain', [5_000n], [4_900n], [4_899n]],
    [{ to: usdc, data: approval }, 'unexpected-loss', [5_000n], [4_900n], [4_899n]],
    ...[
      [
        [10_000n, 89_000n, 5_000n, 0n, 0n],
        [10_000n, 88_780n, 5_000n, 0n, 0n],
        [10_000n, 88_779n, 5_000n, 0n, 0n],
      ],
      [
        [10_000n, 90_000n, 4_000n, 0n, 0n],
        [10_000n, 90_000n, 3_920n, 0n, 0n],
        [10_000n, 90_000n, 3_919n, 0n, 0n],
      ],
    ].map((after) => [{ to: router, data: swap }, 'swap-paid-more-than-said', ...after] as const),
  ] as const) {
    const say = (after: readonly bigint[]) => explain(call, [had.slice(0, after.length), after])
    const known = await say(understood)
    expect(known.map((warning) => warning.risk)).toEqual([risk])
    expect(isCovered(await say(same), known)).toBe(true)
    expect(isCovered(await say(worse), known)).toBe(false)
  }
})

it('a rule whose evidence names the block says what it is about apart from that', () => {
  const folder = new URL('../../../src/inspect/rules/transaction/', import.meta.url)
  const naming = readdirSync(folder)
    .map((name) => ({ name, code: readFileSync(new URL(name, folder), 'utf8') }))
    .filter(({ code }) => code.includes("from './sayTrial.ts'"))
  expect(naming.length).toBeGreaterThan(4)
  expect(naming.filter(({ code }) => !code.includes('createExtent(')).map(({ name }) => name)).toEqual([])
})
