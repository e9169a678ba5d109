import { keccak_256 } from '@noble/hashes/sha3.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

const written = new Map<string, string>()

/**
 * Writes an EVM address with its checksum in the case of its letters; any other text comes back as it is.
 *
 * @see https://eips.ethereum.org/EIPS/eip-55
 */
export function checksumAddress(address: string): string {
  if (!/^0x[0-9a-fA-F]{40}$/.test(address)) return address
  const digits = address.slice(2).toLowerCase()
  const known = written.get(digits)
  if (known) return known
  const hash = keccak_256(utf8ToBytes(digits))
  const cased = [...digits].map((digit, i) => (nibble(hash, i) >= 8 ? digit.toUpperCase() : digit))
  const checksummed = `0x${cased.join('')}`
  written.set(digits, checksummed)
  return checksummed
}

function nibble(hash: Uint8Array, index: number): number {
  const byte = hash[index >> 1] ?? 0
  return index % 2 === 0 ? byte >> 4 : byte & 15
}
