import { encodeFunctionData, type Hex, parseAbi } from 'viem'
import { expect, inject, it } from 'vitest'
import { explainTransaction } from '../../src/inspect/explainTransaction.ts'
import { toAmount } from '../../src/protocol/primitives.ts'
import { createWorldContext } from './corpus/createWorldContext.ts'
import { createChainReader } from './corpus/sent/chainReader.ts'
import { compareHealth } from './corpus/sent/compareHealth.ts'
import { createWorld } from './corpus/world.ts'
import { refuse } from './support/devnet.ts'

const abi = parseAbi([
  'function withdraw(address asset, uint256 amount, address to)',
  'function borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf)',
  'function setUserUseReserveAsCollateral(address asset, bool useAsCollateral)',
])
const USDC = 10n ** 6n

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
