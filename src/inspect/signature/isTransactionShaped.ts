import { hexToBytes } from 'viem/utils'

/** How many fields a transaction has before its signature, by type; the older kind has six, or nine with a chain. */
const legacyCounts: readonly number[] = [6, 9]
const typedCounts: Readonly<Record<number, number>> = { 1: 8, 2: 9, 3: 11, 4: 10 }
/** 0x1901, the domain's hash and the message's: what a hash of typed data is made from. */
const TYPED_DATA_BYTES = 66

/**
 * Tells bytes that are a transaction without its signature, or typed data ready to be hashed, from a message. No
 * site has a reason to ask for them as a message.
 *
 * @see https://eips.ethereum.org/EIPS/eip-2718 on typed transactions
 * @see https://eips.ethereum.org/EIPS/eip-712
 */
export function isTransactionShaped(message: `0x${string}`): boolean {
  const bytes = hexToBytes(message)
  const [first = 0, second = 0] = bytes
  if (bytes.length === TYPED_DATA_BYTES && first === 0x19 && second === 0x01) return true
  const typedCount = typedCounts[first]
  if (typedCount !== undefined) return countItems(bytes.subarray(1))?.length === typedCount
  const items = countItems(bytes)
  // The recipient comes fourth: nobody, or 20 bytes.
  return items !== undefined && legacyCounts.includes(items.length) && [0, 20].includes(items[3] ?? -1)
}

/** @returns the sizes of the items of an RLP list that takes up all the bytes; undefined when they are none */
function countItems(bytes: Uint8Array): readonly number[] | undefined {
  const list = readHeader(bytes, 0)
  if (!list?.isList || list.end !== bytes.length) return undefined
  const sizes: number[] = []
  for (let offset = list.start; offset < list.end; ) {
    const item = readHeader(bytes, offset)
    if (!item || item.end > list.end) return undefined
    sizes.push(item.end - item.start)
    offset = item.end
  }
  return sizes
}

/** Where an RLP item's content begins and ends (Yellow Paper, appendix B). */
function readHeader(bytes: Uint8Array, offset: number) {
  const prefix = bytes[offset]
  if (prefix === undefined) return undefined
  if (prefix < 0x80) return { isList: false, start: offset, end: offset + 1 }
  const isList = prefix >= 0xc0
  const short = prefix - (isList ? 0xc0 : 0x80)
  if (short <= 55) return { isList, start: offset + 1, end: offset + 1 + short }
  const lengthBytes = short - 55
  const start = offset + 1 + lengthBytes
  const length = bytes.subarray(offset + 1, start).reduce((sum, byte) => sum * 256 + byte, 0)
  return { isList, start, end: start + length }
}
