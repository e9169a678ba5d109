import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { parseFieldType } from '../../../protocol/typedData/fieldType.ts'
import { readInteger } from '../../../protocol/typedData/integerValue.ts'
import type { TypedDataList } from '../../../protocol/typedData/parseTypedDataList.ts'

/**
 * @param list from `parseTypedDataList`
 * @returns the 32 bytes that version 1 of `eth_signTypedData` signs: the hash of types and names, then that of the values,
 *   each packed as Solidity's `abi.encodePacked` does, hashed together
 */
export function hashTypedDataList(list: TypedDataList): Uint8Array {
  const schema = list.map(({ type, name }) => utf8ToBytes(`${type} ${name}`))
  const values = list.map(({ type, value }) => pack(type, value))
  return keccak_256(concatBytes(keccak_256(concatBytes(...schema)), keccak_256(concatBytes(...values))))
}

function pack(type: string, value: unknown): Uint8Array {
  const parsed = parseFieldType(type)
  switch (parsed?.kind) {
    case 'string':
      return utf8ToBytes(String(value))
    case 'bytes':
    case 'bytesN':
      return hexToBytes(String(value).slice(2))
    case 'address':
      return hexToBytes(String(value).slice(2).toLowerCase())
    case 'bool':
      return Uint8Array.of(value === true ? 1 : 0)
    case 'uint':
    case 'int':
      return packInteger(readInteger(value) ?? 0n, parsed.bits)
    case 'array':
      return concatBytes(...(value as readonly unknown[]).map((item) => packItem(parsed.item, item)))
    default:
      throw new TypeError('Only a validated list is hashed')
  }
}

/** An item of a list takes a whole word: bytes stand at its left end, everything else at its right. */
function packItem(type: string, value: unknown): Uint8Array {
  const parsed = parseFieldType(type)
  if (parsed?.kind === 'uint' || parsed?.kind === 'int') return packInteger(readInteger(value) ?? 0n, 256)
  const word = new Uint8Array(32)
  const packed = pack(type, value)
  word.set(packed, parsed?.kind === 'bytesN' ? 0 : 32 - packed.length)
  return word
}

/** Negative integers are two's complement. */
function packInteger(integer: bigint, bits: number): Uint8Array {
  return hexToBytes(
    BigInt.asUintN(bits, integer)
      .toString(16)
      .padStart(bits / 4, '0'),
  )
}
