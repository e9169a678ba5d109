import {
  type Account,
  createTestClient,
  http,
  maxUint160,
  maxUint256,
  publicActions,
  walletActions,
} from 'viem'
import type { Deployments } from '../deployments.ts'
import { defineDevnetChain } from '../devnetChain.ts'
import { accountAbi, itemsAbi, nftAbi, permit2Abi, tokenAbi } from './abis.ts'

/** What to give an account; each is left out unless it is asked for. */
export type Risks = {
  /** ERC-20: USDC without limit and 5 DAI, and DAI through Permit2 without limit to the V3 router. */
  readonly allowances?: boolean
  /** An ERC-721 and seven of an ERC-1155; somebody may move every item of both collections. */
  readonly nfts?: boolean
  /** The account follows Simple7702Account (EIP-7702). */
  readonly delegation?: boolean
}

/** Who may take it: an address that nobody knows. */
export const THIEF = '0x00000000000000000000000000000000bad0bad0'

/**
 * Gives an account of the devnet what a person whose phrase leaked may have standing there.
 *
 * @param account signs; it needs ether for the fees
 */
export async function seedRisks(
  { rpcUrl, deployments }: { rpcUrl: string; deployments: Deployments },
  account: Account,
  risks: Risks,
): Promise<void> {
  const client = createTestClient({
    mode: 'anvil',
    account,
    chain: defineDevnetChain(rpcUrl),
    transport: http(rpcUrl),
    pollingInterval: 20,
  })
    .extend(publicActions)
    .extend(walletActions)
  const { usdc, dai, nft, items, permit2, uniswapV3Router, simple7702Account } = deployments
  const done = async (hash: Promise<`0x${string}`>) => {
    const receipt = await client.waitForTransactionReceipt({ hash: await hash })
    if (receipt.status !== 'success') throw new Error('A seed transaction reverted')
  }
  const approve = (token: `0x${string}`, spender: `0x${string}`, amount: bigint) =>
    done(
      client.writeContract({
        address: token,
        abi: tokenAbi,
        functionName: 'approve',
        args: [spender, amount],
      }),
    )

  if (risks.allowances) {
    await approve(usdc, THIEF, maxUint256)
    await approve(dai, THIEF, 5n * 10n ** 18n)
    await approve(dai, permit2, maxUint256)
    const args = [dai, uniswapV3Router, maxUint160, 2 ** 47] as const
    await done(client.writeContract({ address: permit2, abi: permit2Abi, functionName: 'approve', args }))
  }
  if (risks.nfts) {
    const to = account.address
    await done(client.writeContract({ address: nft, abi: nftAbi, functionName: 'mint', args: [to] }))
    const all = { abi: nftAbi, functionName: 'setApprovalForAll', args: [THIEF, true] } as const
    await done(client.writeContract({ address: nft, ...all }))
    await done(
      client.writeContract({ address: items, abi: itemsAbi, functionName: 'mint', args: [to, 7n, 7n] }),
    )
    await done(client.writeContract({ address: items, ...all }))
  }
  if (risks.delegation) {
    const authorization = await client.signAuthorization({
      account,
      contractAddress: simple7702Account,
      executor: 'self',
    })
    await done(
      client.writeContract({
        address: account.address,
        abi: accountAbi,
        functionName: 'executeBatch',
        args: [[]],
        authorizationList: [authorization],
      }),
    )
  }
}
