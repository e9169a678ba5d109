import * as v from 'valibot'

/**
 * A chain, as CAIP-2: `namespace:reference`, e.g. `eip155:1`.
 * @see https://chainagnostic.org/CAIPs/caip-2
 */
export const ChainId = v.pipe(
  v.string(),
  v.regex(/^[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}$/, 'A chain is named as in CAIP-2, e.g. eip155:1'),
  v.brand('ChainId'),
)
export type ChainId = v.InferOutput<typeof ChainId>

/**
 * An account on a chain, as CAIP-10: `namespace:reference:address`.
 * The wallet's own accounts use the reference `0`: the same key on every chain of the namespace.
 * EVM addresses are lower case, so that one account has one id.
 * @see https://chainagnostic.org/CAIPs/caip-10
 */
export const AccountId = v.pipe(
  v.string(),
  v.regex(
    /^[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}:[-.%a-zA-Z0-9]{1,128}$/,
    'An account is named as in CAIP-10, e.g. eip155:0:0x…',
  ),
  v.brand('AccountId'),
)
export type AccountId = v.InferOutput<typeof AccountId>

/**
 * An asset on a chain, as CAIP-19: `eip155:1/slip44:60`, `eip155:1/erc20:0x…`, `eip155:1/erc721:0x…/7`.
 * @see https://chainagnostic.org/CAIPs/caip-19
 */
export const AssetId = v.pipe(
  v.string(),
  v.regex(
    /^[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}\/[-a-z0-9]{3,8}:[-.%a-zA-Z0-9]{1,128}(\/[-.%a-zA-Z0-9]{1,78})?$/,
    'An asset is named as in CAIP-19, e.g. eip155:1/erc20:0x…',
  ),
  v.brand('AssetId'),
)
export type AssetId = v.InferOutput<typeof AssetId>

/** The origin of a site, as a full tuple: `scheme://host` with the port where it is not the default (RFC 6454). */
export const Origin = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^https?:\/\/[^/?#@\s]+$/, 'A site is named by its origin, e.g. https://app.example'),
  v.brand('Origin'),
)
export type Origin = v.InferOutput<typeof Origin>

/** @returns the CAIP-2 id of an EVM chain, from its EIP-155 number */
export function evmChainId(chainNumber: number | bigint): ChainId {
  return `eip155:${chainNumber}` as ChainId
}

/**
 * @returns the EIP-155 number of an EVM chain
 * @throws TypeError if the chain is not of the `eip155` namespace
 */
export function evmChainNumber(chainId: ChainId): number {
  const [namespace, reference] = chainId.split(':')
  if (namespace !== 'eip155') throw new TypeError(`${chainId} is not an EVM chain`)
  return Number(reference)
}

/** @returns the id of one of the wallet's own EVM accounts, good for every EVM chain */
export function evmAccountId(address: string): AccountId {
  return `eip155:0:${address.toLowerCase()}` as AccountId
}

/** @returns the address part of a CAIP-10 id */
export function accountAddress(accountId: AccountId): `0x${string}` {
  return accountId.slice(accountId.lastIndexOf(':') + 1) as `0x${string}`
}

/** @returns the CAIP-19 id of a chain's native coin; `coinType` is its SLIP-44 number (60 for ether) */
export function nativeAssetId(chainId: ChainId, coinType = 60): AssetId {
  return `${chainId}/slip44:${coinType}` as AssetId
}

/** @returns the CAIP-19 id of a token contract, or of one item of it when `tokenId` is given */
export function tokenAssetId(
  chainId: ChainId,
  standard: 'erc20' | 'erc721' | 'erc1155',
  address: string,
  tokenId?: bigint,
): AssetId {
  const item = tokenId === undefined ? '' : `/${tokenId}`
  return `${chainId}/${standard}:${address.toLowerCase()}${item}` as AssetId
}
