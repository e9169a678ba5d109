import type { Address } from '../../protocol/primitives.ts'
import type { AssetRef } from '../assets/assetRef.ts'

/** What stands for the coin of the chain at 0x and CoW Protocol; at Blur and LooksRare, address zero does. */
const COIN = `0x${'ee'.repeat(20)}`

/** @returns what an order names by the address of a token, or by what stands for coins */
export function toFungible(address: Address): AssetRef {
  return address === COIN || BigInt(address) === 0n ? { type: 'native' } : { type: 'erc20', address }
}
