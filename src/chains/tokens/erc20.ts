import { pad } from 'viem/utils'

/**
 * Calls and events of the token standards that the engine itself needs, as four-byte selectors.
 * @see ERC-20, ERC-165, ERC-721
 */
export const tokenSelectors = {
  name: '0x06fdde03',
  symbol: '0x95d89b41',
  decimals: '0x313ce567',
  balanceOf: '0x70a08231',
  supportsInterface: '0x01ffc9a7',
} as const

/** keccak256 of `Transfer(address,address,uint256)`. */
export const TRANSFER_TOPIC = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'

/** Interface id of ERC-721 (ERC-165). */
const ERC721_INTERFACE = '0x80ac58cd'

/** @returns the data of `balanceOf(address)` */
export function encodeBalanceOf(address: `0x${string}`): `0x${string}` {
  return `${tokenSelectors.balanceOf}${pad(address).slice(2)}`
}

/** @returns the data of `supportsInterface(bytes4)`, asking for ERC-721 */
export function encodeSupportsErc721(): `0x${string}` {
  return `${tokenSelectors.supportsInterface}${pad(ERC721_INTERFACE, { dir: 'right' }).slice(2)}`
}

/** @returns the address as an event holds it: one word of 32 bytes, in lower case */
export function toTopic(address: `0x${string}`): `0x${string}` {
  return pad(address.toLowerCase() as `0x${string}`)
}

/** @returns the number in a result of exactly one word, undefined when it is anything else */
export function decodeWord(result: `0x${string}` | undefined): bigint | undefined {
  return result?.length === 66 ? BigInt(result) : undefined
}
