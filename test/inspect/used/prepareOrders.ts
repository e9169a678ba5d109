import { type Address, encodeFunctionData, maxUint256, parseAbi } from 'viem'
import { inject } from 'vitest'
import type { Call, Stage } from './stage.ts'

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
  readonly weth: Address
  readonly usdc: Address
  readonly dai: Address
  readonly nft: Address
  readonly items: Address
  readonly myNft: bigint
  readonly otherNft: bigint
}

/** A kind of item that both have a hundred of. */
export const SHARD = 3n

const abi = parseAbi([
  'function deposit() payable',
  'function approve(address spender, uint256 value)',
  'function setApprovalForAll(address operator, bool approved)',
  'function mint(address to)',
  'function mint(address to, uint256 value)',
  'function mint(address to, uint256 id, uint256 value)',
  'function totalSupply() view returns (uint256)',
])

/** Who gets a fee. */
export const MARKET: Address = '0x0000a26b00c1f0df003000390027140000faa719'
const lower = (address: Address) => address.toLowerCase() as Address

/**
 * Gives both what they trade, and lets others move it.
 *
 * @param o who may move tokens, and who may move items
 */
export async function prepareOrders(
  stage: Stage,
  o: { readonly tokens: readonly Address[]; readonly items: readonly Address[] },
): Promise<OrderPlaces> {
  const { me, other, soon, client, prepare } = stage
  const { weth, usdc, dai, nft, items } = inject('deployments')
  for (const who of [me, other]) {
    await prepare(
      who,
      call(nft, 'mint', [who]),
      call(weth, 'deposit', [], 50n * 10n ** 18n),
      call(usdc, 'mint', [who, 10n ** 12n]),
      call(dai, 'mint', [who, 10n ** 24n]),
      call(items, 'mint', [who, SHARD, 100n]),
      ...o.tokens.flatMap((spender) =>
        [weth, usdc, dai].map((token) => call(token, 'approve', [spender, maxUint256])),
      ),
      ...o.items.flatMap((spender) =>
        [nft, items].map((asset) => call(asset, 'setApprovalForAll', [spender, true])),
      ),
    )
  }
  const otherNft = await client.readContract({ address: nft, abi, functionName: 'totalSupply' })
  return {
    ...{ me, other, soon, now: soon - 3_600n, otherNft, myNft: otherNft - 1n },
    ...{ weth: lower(weth), usdc: lower(usdc), dai: lower(dai), nft: lower(nft), items: lower(items) },
    market: MARKET,
    thief: '0xbad1d00000000000000000000000000000000bad',
  }
}

/** The same at Seaport, which is let move things itself and by OpenSea’s conduit. */
export async function prepareSeaport(stage: Stage): Promise<OrderPlaces & { readonly seaport: Address }> {
  const { seaport, seaportConduit } = inject('deployments')
  const spenders = [seaport, seaportConduit]
  return { ...(await prepareOrders(stage, { tokens: spenders, items: spenders })), seaport: lower(seaport) }
}

/** @returns a call that a test begins with */
function call(to: Address, functionName: string, args: readonly unknown[] = [], value = 0n): Call {
  const data = encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0])
  return { to, data, value }
}
