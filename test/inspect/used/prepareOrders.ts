import { type Address, encodeFunctionData, maxUint256, parseAbi } from 'viem'
import { inject } from 'vitest'
import type { Stage } from './stage.ts'

/** Who trades what with whom, and where. Addresses in lower case. */
export type OrderPlaces = {
  readonly me: Address
  /** Who fills the orders: owns an item, coins and WETH. */
  readonly other: Address
  /** Who gets a fee. */
  readonly market: Address
  readonly thief: Address
  /** In seconds since 1970. */
  readonly now: bigint
  readonly soon: bigint
  readonly seaport: Address
  readonly weth: Address
  readonly nft: Address
  readonly items: Address
  readonly myNft: bigint
  readonly otherNft: bigint
}

/** A kind of item that the person has a hundred of. */
export const SHARD = 3n

const abi = parseAbi([
  'function deposit() payable',
  'function approve(address spender, uint256 value)',
  'function setApprovalForAll(address operator, bool approved)',
  'function mint(address to)',
  'function mint(address to, uint256 id, uint256 value)',
  'function totalSupply() view returns (uint256)',
])

/** Gives both what they trade, and lets Seaport and OpenSea’s conduit move it. */
export async function prepareOrders(stage: Stage): Promise<OrderPlaces> {
  const { me, other, soon, client, prepare } = stage
  const { seaport, seaportConduit, weth, nft, items } = inject('deployments')
  const call = (to: Address, functionName: string, args: readonly unknown[] = [], value = 0n) => ({
    to,
    data: encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0]),
    value,
  })
  for (const who of [me, other]) {
    await prepare(who, call(nft, 'mint', [who]), call(weth, 'deposit', [], 50n * 10n ** 18n))
    for (const spender of [seaport, seaportConduit]) {
      const forAll = [nft, items].map((asset) => call(asset, 'setApprovalForAll', [spender, true]))
      await prepare(who, call(weth, 'approve', [spender, maxUint256]), ...forAll)
    }
  }
  await prepare(me, call(items, 'mint', [me, SHARD, 100n]))
  const otherNft = await client.readContract({ address: nft, abi, functionName: 'totalSupply' })
  const lower = (address: Address) => address.toLowerCase() as Address
  return {
    ...{ me, other, soon, now: soon - 3_600n, otherNft, myNft: otherNft - 1n },
    ...{ seaport: lower(seaport), weth: lower(weth), nft: lower(nft), items: lower(items) },
    market: '0x0000a26b00c1f0df003000390027140000faa719',
    thief: '0xbad1d00000000000000000000000000000000bad',
  }
}
