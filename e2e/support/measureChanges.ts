import { type Address, createPublicClient, erc20Abi, type Hex, http } from 'viem'
import type { Deployments } from '../../devnet/deployments.ts'

/** A chain of the devnet's kind and the contracts on it. */
export type Chain = { readonly rpcUrl: string; readonly deployments: Deployments }

/** What a transaction really did to an account: its block, and the changes in the smallest unit of each asset. */
export type Receipt = {
  readonly hash: Hex
  readonly blockNumber: bigint
  readonly gasUsed: bigint
  /** wei that were paid for gas; the change of ETH leaves it aside. */
  readonly feePaid: bigint
  readonly changes: Readonly<Record<'ETH' | 'WETH' | 'USDC' | 'DAI', bigint>>
}

/** Reads the balances of an account before and after the block of its transaction, as the chain knows them. */
export async function measureChanges(
  { rpcUrl, deployments }: Chain,
  account: Address,
  hash: Hex,
): Promise<Receipt> {
  const client = createPublicClient({ transport: http(rpcUrl) })
  const { blockNumber, gasUsed, effectiveGasPrice } = await client.getTransactionReceipt({ hash })
  const feePaid = gasUsed * effectiveGasPrice
  const compare = async (read: (blockNumber: bigint) => Promise<bigint>) => {
    const [before, after] = await Promise.all([read(blockNumber - 1n), read(blockNumber)])
    return after - before
  }
  const compareToken = (address: Address) =>
    compare((at) =>
      client.readContract({
        address,
        abi: erc20Abi,
        functionName: 'balanceOf',
        args: [account],
        blockNumber: at,
      }),
    )
  const changes = {
    ETH: (await compare((at) => client.getBalance({ address: account, blockNumber: at }))) + feePaid,
    WETH: await compareToken(deployments.weth),
    USDC: await compareToken(deployments.usdc),
    DAI: await compareToken(deployments.dai),
  }
  return { hash, blockNumber, gasUsed, feePaid, changes }
}
