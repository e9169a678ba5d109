import { createTestClient, http, parseGwei } from 'viem'
import { defineDevnetChain } from '../../../../devnet/devnetChain.ts'
import type { Step } from './askSteps.ts'

/** A chain goes on by a block, with another base fee: what was worked out before it is old. */
export const moveChain: Step = ({ dice, nodes }) => {
  const rpcUrl = dice.pick(Object.values(nodes))
  const fee = dice.pick(['1', '2', '5', '20'])
  const client = createTestClient({
    mode: 'anvil',
    chain: defineDevnetChain(rpcUrl),
    transport: http(rpcUrl),
  })
  const moved = client
    .setNextBlockBaseFeePerGas({ baseFeePerGas: parseGwei(fee) })
    .then(() => client.mine({ blocks: 1 }))
  // The walk may be over before it.
  moved.catch(() => {})
  return `a block is mined at ${rpcUrl}, with a base fee of ${fee} gwei`
}
