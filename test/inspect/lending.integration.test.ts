import { encodeFunctionData, type Hex, maxUint256, parseAbi } from 'viem'
import { beforeAll, expect, inject, it } from 'vitest'
import { explainTransaction } from '../../src/inspect/explainTransaction.ts'
import { type Address, toAmount } from '../../src/protocol/primitives.ts'
import { createWorldContext } from './corpus/createWorldContext.ts'
import { createChainReader } from './corpus/sent/chainReader.ts'
import { compareWithChain } from './corpus/sent/compareWithChain.ts'
import { createBalanceHolding } from './corpus/sent/holding.ts'
import { createWorld } from './corpus/world.ts'

const abi = parseAbi([
  'function repayWithATokens(address asset, uint256 amount, uint256 interestRateMode)',
  'function depositETH(address pool, address onBehalfOf, uint16 referralCode) payable',
  'function withdrawETH(address pool, uint256 amount, address to)',
  'function repayETH(address pool, uint256 amount, uint256 rateMode, address onBehalfOf) payable',
  'function borrowETH(address pool, uint256 amount, uint256 interestRateMode, uint16 referralCode)',
  'function approveDelegation(address delegatee, uint256 amount)',
])
const USDC = 10n ** 6n
const FINNEY = 10n ** 15n
/** Aave counts shares: what it counts of an account may be a unit off. That it is as was told is held against the chain. */
const about = (amount: bigint) => expect.toSatisfy((is: bigint) => is >= amount - 1n && is <= amount + 1n)
const encode = (functionName: string, args: readonly unknown[]) =>
  encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0])

/** The corpus on its chain; each transaction is explained, sent, held against what was explained, and taken back. */
async function createStage() {
  const world = await createWorld({ rpcUrl: inject('rpcUrl'), deployments: inject('deployments') })
  const chain = createChainReader(world)
  const context = createWorldContext(world)
  return {
    world,
    chain,
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

let stage: Awaited<ReturnType<typeof createStage>>
beforeAll(async () => {
  stage = await createStage()
}, 60_000)

it('what was lent pays the debt: both fall by as much as was said, and nothing leaves the account', async () => {
  const { world, send } = stage
  const { aavePool, usdc, aaveTokenUsdc, aaveDebtUsdc } = world.deployments
  const tokens = [usdc, aaveTokenUsdc, aaveDebtUsdc]
  const repay = (amount: bigint) => {
    return send({ to: aavePool, data: encode('repayWithATokens', [usdc, amount, 2n]) }, tokens)
  }
  const some = await repay(3n * USDC)
  expect(some.changes).toEqual([0n, about(-3n * USDC), about(-3n * USDC)])
  expect(some.sentences.join(' ')).toMatch(/You would owe 3\S* variableDebtUSDC less/)
  expect(some.warnings).toEqual([])

  const all = await repay(maxUint256)
  const debt = all.before[2] ?? 0n
  expect(debt).toBeGreaterThan(0n)
  expect(all.changes).toEqual([0n, about(-debt), -debt])
  expect(all.title).toBe('Pay back all that is owed in USDC with what you lent')
}, 60_000)

it('coins that are lent, taken out, borrowed and paid back: as many as was said, to the wei', async () => {
  const { world, send } = stage
  const { aavePool, aaveGateway, aaveTokenWeth, aaveDebtWeth } = world.deployments
  const act = (name: string, args: readonly unknown[], value = 0n) =>
    send({ to: aaveGateway, data: encode(name, [aavePool, ...args]), value }, [aaveTokenWeth, aaveDebtWeth])
  /** Of the coin, without the fee: what was told was held against the chain before. */
  const coinsOf = ({ simulation }: Awaited<ReturnType<typeof act>>) =>
    simulation.status === 'succeeded' &&
    simulation.balanceChanges.find(({ asset }) => asset.type === 'native')?.amount

  const lent = await act('depositETH', [world.me, 0], 70n * FINNEY)
  expect([coinsOf(lent), ...lent.changes]).toEqual([`${-70n * FINNEY}`, about(70n * FINNEY), 0n])
  const taken = await act('withdrawETH', [30n * FINNEY, world.me])
  expect([coinsOf(taken), ...taken.changes]).toEqual([`${30n * FINNEY}`, about(-30n * FINNEY), 0n])
  const borrowed = await act('borrowETH', [20n * FINNEY, 2n, 0])
  expect([coinsOf(borrowed), ...borrowed.changes]).toEqual([`${20n * FINNEY}`, 0n, about(20n * FINNEY)])
  expect(borrowed.simulation).toMatchObject({
    balanceChanges: expect.arrayContaining([expect.objectContaining({ owed: true })]),
    healthFactor: {},
  })
  const some = await act('repayETH', [4n * FINNEY, 2n, world.me], 4n * FINNEY)
  expect([coinsOf(some), ...some.changes]).toEqual([`${-4n * FINNEY}`, 0n, about(-4n * FINNEY)])
  // More is sent than is owed: the rest is back within the same transaction.
  const all = await act('repayETH', [maxUint256, 2n, world.me], 50n * FINNEY)
  const debt = all.before[1] ?? 0n
  expect(debt).toBeGreaterThan(9n * FINNEY)
  expect([coinsOf(all), ...all.changes]).toEqual([`${-debt}`, 0n, -debt])
}, 60_000)

it('credit that is given lets as many coins be borrowed as was said, and not a wei more', async () => {
  const { world, chain, send } = stage
  const { aavePool, aaveGateway, aaveDebtWeth } = world.deployments
  const data = encode('approveDelegation', [aaveGateway, 20n * FINNEY])
  const { sentences, warnings } = await send({ to: aaveDebtWeth, data }, [])
  expect(sentences[0]).toBe('Aave may borrow in your name, until you owe 0.02 variableDebtWETH more.')
  expect(warnings).toEqual([])
  const ask = (to: Address, asked: Hex) =>
    chain.send({ from: world.me, to, value: toAmount(0n), data: asked })
  const borrow = (amount: bigint) => ask(aaveGateway, encode('borrowETH', [aavePool, amount, 2n, 0]))
  await chain.undo(async () => {
    await ask(aaveDebtWeth, data)
    expect((await borrow(20n * FINNEY + 1n)).status).toBe('reverted')
    expect((await borrow(20n * FINNEY)).status).toBe('success')
    expect((await borrow(1n)).status).toBe('reverted')
  })
}, 60_000)
