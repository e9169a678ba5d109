import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { parseFieldType } from '../../../protocol/typedData/fieldType.ts'
import { readInteger } from '../../../protocol/typedData/integerValue.ts'
import type { TypedDataTypes, TypedStruct } from '../../../protocol/typedData/typedData.ts'
import { encodeType } from './encodeType.ts'

/**
 * Hashes one struct: its type's hash, then 32 bytes for each member (EIP-712, “Definition of hashStruct”).
 * Expects values that `validateTypedData` accepted.
 *
 * @returns a function that hashes structs of these types; it remembers the hashes of the types
 */
export function createStructHasher(types: TypedDataTypes): (name: string, struct: TypedStruct) => Uint8Array {
  const typeHashes = new Map<string, Uint8Array>()

  function hashType(name: string): Uint8Array {
    const known = typeHashes.get(name)
    if (known) return known
    const hash = keccak_256(utf8ToBytes(encodeType(types, name)))
    typeHashes.set(name, hash)
    return hash
  }

  function hashStruct(name: string, struct: TypedStruct): Uint8Array {
    const members = (types[name] ?? []).map((field) => encodeField(field.type, struct[field.name]))
    return keccak_256(concatBytes(hashType(name), ...members))
  }

  function encodeField(type: string, value: unknown): Uint8Array {
    const parsed = parseFieldType(type)
    if (parsed?.kind === 'struct') return hashStruct(parsed.name, value as TypedStruct)
    if (parsed?.kind === 'array') {
      return keccak_256(
        concatBytes(...(value as readonly unknown[]).map((item) => encodeField(parsed.item, item))),
      )
    }
    return encodeAtom(parsed?.kind, value)
  }

  return hashStruct
}

type AtomKind = Exclude<NonNullable<ReturnType<typeof parseFieldType>>['kind'], 'array' | 'struct'>

/** @returns 32 bytes (EIP-712, “Definition of encodeData”) */
function encodeAtom(kind: AtomKind | undefined, value: unknown): Uint8Array {
  switch (kind) {
    case 'uint':
    case 'int':
      return integerWord(readInteger(value) ?? unvalidated())
    case 'bool':
      return integerWord(value === true ? 1n : 0n)
    case 'address':
      return integerWord(BigInt(String(value)))
    case 'bytesN': {
      const word = new Uint8Array(32)
      word.set(hexToBytes(String(value).slice(2)))
      return word
    }
    case 'bytes':
      return keccak_256(hexToBytes(String(value).slice(2)))
    case 'string':
      return keccak_256(utf8ToBytes(String(value)))
    case undefined:
      return unvalidated()
  }
}

/** Negative integers are two's complement over 256 bits. */
function integerWord(integer: bigint): Uint8Array {
  return hexToBytes(BigInt.asUintN(256, integer).toString(16).padStart(64, '0'))
}

function unvalidated(): never {
  throw new TypeError('Only validated typed data is hashed')
}
