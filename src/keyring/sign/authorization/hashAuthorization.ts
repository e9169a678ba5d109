import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { numberToHex, toRlp } from 'viem/utils'
import type { Address } from '../../../protocol/primitives.ts'

/** What an account agrees to: that its code shall be that of `address`, on one chain, as its transaction `nonce`. */
export type Authorization = {
  /** EIP-155 number; never 0, which would hold on every chain. */
  readonly chainId: number
  /** The contract to follow; the zero address ends a delegation. */
  readonly address: Address
  readonly nonce: number
}

/** First byte of what is hashed, so that it is nothing else that a key may sign. */
const MAGIC = 0x05

/**
 * Hashes an authorisation: Keccak-256 of `0x05 ‖ rlp([chain_id, address, nonce])`.
 *
 * @returns 32 bytes
 * @see https://eips.ethereum.org/EIPS/eip-7702
 */
export function hashAuthorization({ chainId, address, nonce }: Authorization): Uint8Array {
  const fields = [toQuantity(chainId), address.toLowerCase() as Address, toQuantity(nonce)]
  return keccak_256(concatBytes(Uint8Array.of(MAGIC), hexToBytes(toRlp(fields).slice(2))))
}

/** RLP knows zero as no bytes at all. */
function toQuantity(value: number): `0x${string}` {
  return value === 0 ? '0x' : numberToHex(value)
}
