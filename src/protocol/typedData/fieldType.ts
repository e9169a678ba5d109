/** A field's type, taken apart. */
export type FieldType =
  | { readonly kind: 'uint' | 'int'; readonly bits: number }
  | { readonly kind: 'bytesN'; readonly size: number }
  | { readonly kind: 'bool' | 'address' | 'string' | 'bytes' }
  /** `length` is undefined for a dynamic array. */
  | { readonly kind: 'array'; readonly item: string; readonly length: number | undefined }
  | { readonly kind: 'struct'; readonly name: string }

const ARRAY = /^(.+)\[(0|[1-9]\d{0,5})?\]$/
const INTEGER = /^(u?int)([1-9]\d{0,2})$/
const FIXED_BYTES = /^bytes([1-9]\d?)$/
/** Names that are, or look like, types of Solidity: a struct called so would be read as something else. */
const RESERVED = /^(u?int\d*|bytes\d*|u?fixed(\d+x\d+)?|bool|address|string|function|tuple|mapping)$/
/**
 * An identifier of Solidity (EIP-712, “Definition of typed structured data”). Struct names may be several
 * with colons between: a large exchange names its types `Exchange:Withdraw`, and no encoding uses the colon.
 */
const IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]{0,63}$/
const STRUCT_NAME = /^[A-Za-z_$][A-Za-z0-9_$]*(:[A-Za-z_$][A-Za-z0-9_$]*)*$/
/** Names that reach into every JavaScript object. */
const UNSAFE = ['__proto__', 'prototype', 'constructor']

/** @returns the type taken apart; undefined if it is neither a type of EIP-712 nor a possible struct name */
export function parseFieldType(type: string): FieldType | undefined {
  const array = ARRAY.exec(type)
  if (array?.[1]) {
    return { kind: 'array', item: array[1], length: array[2] === undefined ? undefined : Number(array[2]) }
  }
  return parseAtomicType(type) ?? (isStructName(type) ? { kind: 'struct', name: type } : undefined)
}

/** @returns true when a struct may have this name */
export function isStructName(name: string): boolean {
  return name.length <= 64 && STRUCT_NAME.test(name) && !RESERVED.test(name) && !UNSAFE.includes(name)
}

/** @returns true when a member of a struct may have this name */
export function isFieldName(name: string): boolean {
  return IDENTIFIER.test(name) && !UNSAFE.includes(name)
}

function parseAtomicType(type: string): FieldType | undefined {
  if (type === 'bool' || type === 'address' || type === 'string' || type === 'bytes') return { kind: type }
  const integer = INTEGER.exec(type)
  if (integer) {
    const bits = Number(integer[2])
    const kind = integer[1] === 'uint' ? 'uint' : 'int'
    return bits <= 256 && bits % 8 === 0 ? { kind, bits } : undefined
  }
  const size = Number(FIXED_BYTES.exec(type)?.[1] ?? 0)
  return size >= 1 && size <= 32 ? { kind: 'bytesN', size } : undefined
}
