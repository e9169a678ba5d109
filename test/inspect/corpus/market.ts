import {
  type Account,
  type Address,
  type Chain,
  type Client,
  encodeFunctionData,
  maxUint256,
  parseAbi,
  type Transport,
} from 'viem'
import { readContract, sendTransaction } from 'viem/actions'
import type { Deployments } from '../../../devnet/deployments.ts'
import { getDevnetAccount } from '../../../devnet/devnetChain.ts'
import { fetchMinedReceipt } from '../../../devnet/fetchMinedReceipt.ts'

/** Index of the account that trades with the person; the node holds its key. */
export const traderIndex = 6

/** Somebody who offers and bids at Seaport. */
export type Market = {
  readonly trader: Address
  /** Two items of the devnet's collection that are the trader's. */
  readonly nfts: readonly [bigint, bigint]
}

/** A kind of item that both the trader and the person have a hundred of. */
export const SHARD = 3n

const abi = parseAbi([
  'function deposit() payable',
  'function approve(address spender, uint256 value)',
  'function setApprovalForAll(address operator, bool approved)',
  'function mint(address to)',
  'function mint(address to, uint256 id, uint256 value)',
  'function totalSupply() view returns (uint256)',
])

/** Gives a trader what it sells and bids with, and lets Seaport move what both have. */
export async function prepareMarket(o: {
  readonly client: Client<Transport, Chain, Account>
  readonly deployments: Deployments
  readonly me: Address
}): Promise<Market> {
  const { client, deployments, me } = o
  const { seaport, weth, nft, items } = deployments
  const trader = getDevnetAccount(traderIndex).address
  const send = async (
    account: Address,
    to: Address,
    name: string,
    args: readonly unknown[] = [],
    value = 0n,
  ) => {
    const data = encodeFunctionData({ abi, functionName: name, args } as Parameters<
      typeof encodeFunctionData
    >[0])
    await fetchMinedReceipt(client, await sendTransaction(client, { account, to, data, value }))
  }
  await send(trader, weth, 'deposit', [], 50n * 10n ** 18n)
  await send(trader, weth, 'approve', [seaport, maxUint256])
  for (const _ of [1, 2]) await send(trader, nft, 'mint', [trader])
  for (const who of [trader, me]) {
    await send(who, items, 'mint', [who, SHARD, 100n])
    for (const asset of [nft, items]) await send(who, asset, 'setApprovalForAll', [seaport, true])
  }
  const last = await readContract(client, { address: nft, abi, functionName: 'totalSupply' })
  return { trader: trader.toLowerCase() as Address, nfts: [last - 1n, last] }
}
