import { lowerCase } from '../../defi/swap.ts'
import type { Address } from '../../protocol/primitives.ts'
import { readInteger } from '../../protocol/typedData/integerValue.ts'
import type { TypedStruct } from '../../protocol/typedData/typedData.ts'

/** @returns the address in a field, in lower case; undefined when it holds none */
export function readAddress(struct: TypedStruct, name: string): Address | undefined {
  const value = struct[name]
  return typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value) ? lowerCase(value) : undefined
}

/** @returns the number in a field; undefined when it holds none */
export function readNumber(struct: TypedStruct, name: string): bigint | undefined {
  return readInteger(struct[name])
}

/** @returns the struct in a field; undefined when it holds none */
export function readStruct(struct: TypedStruct, name: string): TypedStruct | undefined {
  const value = struct[name]
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as TypedStruct)
    : undefined
}

/** @returns the structs in a list; undefined when the field holds no list of structs */
export function readStructs(struct: TypedStruct, name: string): readonly TypedStruct[] | undefined {
  const value: unknown = struct[name]
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'object' && item !== null))
    return undefined
  return value as readonly TypedStruct[]
}
