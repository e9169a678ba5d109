import type { Address } from '../../protocol/primitives.ts'
import { NATIVE_PLACEHOLDER } from '../../protocol/reservedAddresses.ts'
import type { AssetRef } from '../assets/assetRef.ts'

/**
 * @returns what an order names by the address of a token, or by what stands for the coin of the chain: at 0x and CoW Protocol the
 * placeholder, at Blur and LooksRare the zero address
 */
export function toFungible(address: Address): AssetRef {
  return address === NATIVE_PLACEHOLDER || BigInt(address) === 0n
    ? { type: 'native' }
    : { type: 'erc20', address }
}
