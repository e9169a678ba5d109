import { concatHex, getAddress, hexToNumber, keccak256, slice } from 'viem/utils'
import type { Address } from '../../protocol/primitives.ts'

/** An account and its chain out of one run of bytes; `checksum` is over both. */
export type InteroperableAddress = {
  readonly address: Address
  readonly chain: string
  readonly checksum: string
}

/** Version 1, chain of the Ethereum kind. */
const HEAD = '0x00010000'

/**
 * Reads an address that says its chain: version, kind of chain, length and number of the chain, length and bytes of the address.
 *
 * @returns undefined for what is of another kind of chain, or whose lengths don't come out even
 * @see https://eips.ethereum.org/EIPS/eip-7930
 */
export function readInteroperableAddress(bytes: `0x${string}`): InteroperableAddress | undefined {
  try {
    if (slice(bytes, 0, 4) !== HEAD) return undefined
    const chainEnd = 5 + hexToNumber(slice(bytes, 4, 5))
    const chain = chainEnd > 5 ? BigInt(slice(bytes, 5, chainEnd)) : undefined
    if (hexToNumber(slice(bytes, chainEnd, chainEnd + 1)) !== 20) return undefined
    const address = slice(bytes, chainEnd + 1)
    if (address.length !== 42) return undefined
    return {
      address: getAddress(address),
      chain: chain === undefined ? 'eip155' : `eip155:${chain}`,
      checksum: keccak256(concatHex([slice(bytes, 2)]))
        .slice(2, 10)
        .toUpperCase(),
    }
  } catch {
    return undefined
  }
}
