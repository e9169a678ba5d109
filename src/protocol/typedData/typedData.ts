import type { Brand } from 'valibot'

/** One member of a struct type, as the page declared it: `{ name: 'amount', type: 'uint256' }`. */
export type TypedField = { readonly name: string; readonly type: string }

/** Struct types by name, `EIP712Domain` among them. */
export type TypedDataTypes = Readonly<Record<string, readonly TypedField[]>>

/** A struct's values, as JSON. */
export type TypedStruct = Readonly<Record<string, unknown>>

/** The four parts of typed data (EIP-712), before anything is known about them. */
export type TypedDataParts = {
  readonly types: TypedDataTypes
  readonly primaryType: string
  readonly domain: TypedStruct
  readonly message: TypedStruct
}

/**
 * Typed data that passed every check of `validateTypedData`: there is one way to hash it, and all that it
 * shows is hashed. Only that function makes one.
 */
export type TypedData = TypedDataParts & Brand<'TypedData'>

export const DOMAIN_TYPE = 'EIP712Domain'
