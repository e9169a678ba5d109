import { erc20Abi } from 'viem'
import { encodeFunctionData } from 'viem/utils'
import { expect, inject, it } from 'vitest'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import type { TransactionExplanation } from '../../../src/protocol/explanation.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import { createWorldContext } from './createWorldContext.ts'
import { createChainReader } from './sent/chainReader.ts'
import { compareWithChain } from './sent/compareWithChain.ts'
import { formatSent, measureSent } from './sent/measureSent.ts'
import { createWorld } from './world.ts'

const start = () => createWorld({ rpcUrl: inject('rpcUrl'), deployments: inject('deployments') })

it('what is benign in the corpus does on the chain what was explained, to the smallest unit', async () => {
  const sent = await measureSent(await start())
  expect(sent.sent).toBeGreaterThanOrEqual(70)
  expect(formatSent(sent)).toEqual([expect.stringContaining(`${sent.sent} of ${sent.sent}`)])
}, 300_000)

it('a single unit more or less, and what is left out, are noticed', async () => {
  const world = await start()
  const chain = createChainReader(world)
  const args = [world.friend, 1_000n] as const
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args })
  const transaction = { from: world.me, to: world.deployments.usdc, value: toAmount(0n), data }
  const context = createWorldContext(world)
  await chain.undo(async () => {
    const explanation = await explainTransaction({ ...context, transaction })
    const receipt = await chain.send(transaction)
    const compare = (told: TransactionExplanation) =>
      compareWithChain({ world, chain, receipts: [receipt], simulation: told.simulation })
    expect(await compare(explanation)).toEqual([])
    expect(await compare(withChanges(explanation, [-999n]))).toHaveLength(1)
    expect(await compare(withChanges(explanation, [-1_001n]))).toHaveLength(1)
    expect(await compare(withChanges(explanation, []))).toHaveLength(1)
  })
})

function withChanges(
  explanation: TransactionExplanation,
  amounts: readonly bigint[],
): TransactionExplanation {
  const { simulation } = explanation
  if (simulation.status !== 'succeeded') throw new Error('It was to go through')
  const balanceChanges = amounts.flatMap((amount, index) => {
    const change = simulation.balanceChanges[index]
    return change ? [{ ...change, amount: toAmount(amount) }] : []
  })
  return { ...explanation, simulation: { ...simulation, balanceChanges } }
}
