import { encodeFunctionData, type Hex, maxUint256, parseAbi } from 'viem'
import { expect, inject, it } from 'vitest'
import { explainTransaction } from '../../src/inspect/explainTransaction.ts'
import { type Address, toAmount } from '../../src/protocol/primitives.ts'
import { createWorldContext } from './corpus/createWorldContext.ts'
import { createChainReader } from './corpus/sent/chainReader.ts'
import { compareWithChain } from './corpus/sent/compareWithChain.ts'
import { createBalanceHolding } from './corpus/sent/holding.ts'
import { createWorld } from './corpus/world.ts'

const abi = parseAbi(['function repayWithATokens(address asset, uint256 amount, uint256 interestRateMode)'])
const USDC = 10n ** 6n

/** The corpus on its chain; each transaction is explained, sent, held against what was explained, and taken back. */
async function createStage() {
  const world = await createWorld({ rpcUrl: inject('rpcUrl'), deployments: inject('deployments') })
  const chain = createChainReader(world)
  const context = createWorldContext(world)
  return {
    world,
    /** @returns what it says, and by how much each of these tokens changed for the sender */
    async send(call: { to: Address; data: Hex; value?: bigint }, tokens: readonly Address[]) {
      const transaction = { from: world.me, to: call.to, value: toAmount(call.value ?? 0n), data: call.data }
      return chain.undo(async () => {
        const explanation = await explainTransaction({ ...context, transaction })
        const receipts = [await chain.send(transaction)] as const
        expect(receipts[0].status).toBe('success')
        expect(
          await compareWithChain({ world, chain, simulation: explanation.simulation, receipts }),
        ).toEqual([])
        const holdings = tokens.map((address) =>
          createBalanceHolding(world, { type: 'erc20', address }, world.me),
        )
        const before = await chain.read(holdings, receipts[0].blockNumber - 1n)
        const after = await chain.read(holdings, receipts[0].blockNumber)
        return {
          ...explanation,
          changes: after.map((amount, index) => amount - (before[index] ?? 0n)),
          before,
        }
      })
    },
  }
}

it('what was lent pays the debt: both fall by as much as was said, and nothing leaves the account', async () => {
  const { world, send } = await createStage()
  const { aavePool, usdc, aaveTokenUsdc, aaveDebtUsdc } = world.deployments
  const tokens = [usdc, aaveTokenUsdc, aaveDebtUsdc]
  const repay = (amount: bigint) => {
    const data = encodeFunctionData({ abi, functionName: 'repayWithATokens', args: [usdc, amount, 2n] })
    return send({ to: aavePool, data }, tokens)
  }
  const some = await repay(3n * USDC)
  expect(some.changes).toEqual([0n, -3n * USDC, -3n * USDC])
  expect(some.sentences.join(' ')).toContain('You would owe 3 variableDebtUSDC less.')
  expect(some.warnings).toEqual([])

  const all = await repay(maxUint256)
  const debt = all.before[2] ?? 0n
  expect(debt).toBeGreaterThan(0n)
  expect(all.changes).toEqual([0n, -debt, -debt])
  expect(all.title).toBe('Pay back all that is owed in USDC with what you lent')
}, 60_000)
