import type { Address } from '../../protocol/primitives.ts'

/** An asset by what the chain knows of it; addresses in lower case. An NFT without `tokenId` is the whole collection. */
export type AssetRef =
  | { readonly type: 'native' }
  | { readonly type: 'erc20'; readonly address: Address }
  | {
      readonly type: 'erc721' | 'erc1155'
      readonly address: Address
      readonly tokenId: bigint | undefined
    }

/** @returns one word for each asset, to compare and to count by */
export function getAssetKey(asset: AssetRef): string {
  if (asset.type === 'native') return 'native'
  if (asset.type === 'erc20') return asset.address
  return `${asset.address}/${asset.tokenId ?? '*'}`
}

/**
 * No token has as many units: what asks for this much asks for all there is, whether it is 2^256 - 1, the 2^160 - 1
 * of Permit2, or a number chosen to look smaller.
 */
const UNLIMITED_FROM = 2n ** 128n

/** @returns true when an allowance of that many units has no limit in effect */
export function isUnlimited(amount: bigint): boolean {
  return amount >= UNLIMITED_FROM
}
