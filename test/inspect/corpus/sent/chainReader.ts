import {
  type Address,
  createTestClient,
  http,
  publicActions,
  type TransactionReceipt,
  walletActions,
} from 'viem'
import { defineDevnetChain } from '../../../../devnet/devnetChain.ts'
import { fetchMinedReceipt } from '../../../../devnet/fetchMinedReceipt.ts'
import type { TransactionRequest } from '../../../../src/protocol/transaction.ts'
import type { World } from '../world.ts'
import type { Holding } from './holding.ts'

/** More than any scenario needs. */
const GAS = 10_000_000n

/** The devnet as it is, asked without any code of the wallet's. */
export type ChainReader = ReturnType<typeof createChainReader>

export function createChainReader({ rpcUrl, deployments }: World) {
  const client = createTestClient({
    mode: 'anvil',
    chain: defineDevnetChain(rpcUrl),
    transport: http(rpcUrl, { retryCount: 0 }),
    cacheTime: 0,
  })
    .extend(publicActions)
    .extend(walletActions)
  return {
    /** Does something and takes it all back. */
    async undo<Result>(act: () => Promise<Result>): Promise<Result> {
      const id = await client.snapshot()
      try {
        return await act()
      } finally {
        await client.revert({ id })
      }
    },

    /**
     * Sends a transaction as the account that the node holds the key of. Its block has the time of the one before it,
     * in which it was explained: what bears interest has grown by nothing between the two.
     */
    async send({ from, to, value, data }: TransactionRequest): Promise<TransactionReceipt> {
      const { timestamp } = await client.getBlock()
      await client.setNextBlockTimestamp({ timestamp })
      const call = { account: from, value: BigInt(value), data, gas: GAS }
      return fetchMinedReceipt(client, await client.sendTransaction({ ...call, to: to ?? null }))
    },

    /** @returns the number for each of these at the end of a block; zero where the contract does not say */
    async read(holdings: readonly Holding[], blockNumber: bigint): Promise<readonly bigint[]> {
      const answers = await client.multicall({
        contracts: holdings.map(({ question }) => question as never),
        multicallAddress: deployments.multicall3 as Address,
        allowFailure: true,
        batchSize: 0,
        blockNumber,
      })
      return holdings.map(({ toNumber }, index) => toNumber((answers[index] as { result?: unknown }).result))
    },
  }
}
