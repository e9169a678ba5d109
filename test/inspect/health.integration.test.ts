import { encodeFunctionData, type Hex, parseAbi } from 'viem'
import { expect, inject, it } from 'vitest'
import { explainTransaction } from '../../src/inspect/explainTransaction.ts'
import { toAmount } from '../../src/protocol/primitives.ts'
import { createWorldContext } from './corpus/createWorldContext.ts'
import { createChainReader } from './corpus/sent/chainReader.ts'
import { compareHealth } from './corpus/sent/compareHealth.ts'
import { myIndex } from './corpus/signAsMe.ts'
import { createWorld } from './corpus/world.ts'
import { connectAs, refuse } from './support/devnet.ts'

const abi = parseAbi([
  'function withdraw(address asset, uint256 amount, address to)',
  'function borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf)',
  'function setUserUseReserveAsCollateral(address asset, bool useAsCollateral)',
])
const creditAbi = parseAbi(['function approveDelegation(address delegatee, uint256 amount)'])
const USDC = 10n ** 6n
const ETHER = 10n ** 18n

it('the health factor is what the pool says once it is mined, whichever way it was tried out', async () => {
  const world = await createWorld({ rpcUrl: inject('rpcUrl'), deployments: inject('deployments') })
  const { me, deployments } = world
  const { usdc, dai, aavePool } = deployments
  const chain = createChainReader(world)
  const context = createWorldContext(world)
  const ways = [
    ['eth_simulateV1', context.rpc],
    ['debug_traceCall', refuse(context.rpc, 'eth_simulateV1')],
    ['local', refuse(context.rpc, 'eth_simulateV1', 'debug_traceCall')],
  ] as const
  const borrow = (amount: bigint) =>
    encodeFunctionData({ abi, functionName: 'borrow', args: [usdc, amount * USDC, 2n, 0, me] })
  const calls: readonly (readonly [Hex, ...string[]])[] = [
    [borrow(3_880n), 'liquidation-near'],
    [borrow(2_900n), 'liquidation-possible'],
    [borrow(5n)],
    [encodeFunctionData({ abi, functionName: 'withdraw', args: [usdc, 3_800n * USDC, me] })],
    [encodeFunctionData({ abi, functionName: 'setUserUseReserveAsCollateral', args: [dai, false] })],
  ]
  for (const [data, ...risks] of calls) {
    const transaction = { from: me, to: aavePool, value: toAmount(0n), data }
    await chain.undo(async () => {
      const told = await Promise.all(
        ways.map(async ([method, rpc]) => {
          const { simulation, warnings } = await explainTransaction({ ...context, rpc, transaction })
          expect(warnings.map(({ risk }) => risk)).toEqual(risks)
          expect(simulation).toMatchObject({ status: 'succeeded', method, healthFactor: {} })
          return simulation
        }),
      )
      const receipts = [await chain.send(transaction)] as const
      for (const simulation of told) expect(await compareHealth({ world, simulation, receipts })).toEqual([])
    })
  }
}, 120_000)

it('who borrows in the name of another account of theirs is told of that one’s health factor', async () => {
  const world = await createWorld({ rpcUrl: inject('rpcUrl'), deployments: inject('deployments') })
  const { me, own, deployments } = world
  const { weth, aavePool, aaveDebtWeth } = deployments
  const context = createWorldContext(world)
  const leave = { abi: creditAbi, functionName: 'approveDelegation', args: [own, ETHER] } as const
  await connectAs(myIndex).send({ to: aaveDebtWeth, data: encodeFunctionData(leave) })
  const args = [weth, ETHER / 10n, 2n, 0, me] as const
  const data = encodeFunctionData({ abi, functionName: 'borrow', args })
  const transaction = { from: own, to: aavePool, value: toAmount(0n), data }
  const { simulation, sentences } = await explainTransaction({ ...context, transaction })
  expect(simulation).toMatchObject({
    status: 'succeeded',
    healthFactor: { account: { address: me, kind: 'own' } },
  })
  const [said] = sentences.filter((sentence) => sentence.includes('health factor'))
  expect(said).toMatch(
    new RegExp(`^The health factor of your account ${me.slice(0, 6)}….{4} at Aave would go from`, 'i'),
  )
  const receipts = [await createChainReader(world).send(transaction)] as const
  expect(await compareHealth({ world, simulation, receipts })).toEqual([])
  // What a stranger owes is the stranger's to watch.
  const strange = await explainTransaction({ ...context, ownAddresses: [own], transaction })
  expect(strange.simulation).not.toHaveProperty('healthFactor')
}, 120_000)
