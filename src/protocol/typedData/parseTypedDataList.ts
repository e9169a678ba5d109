import type { Brand } from 'valibot'
import type { SignedField } from '../explanation.ts'
import { isAtom } from './assertValue.ts'
import { isFieldName, parseFieldType } from './fieldType.ts'
import { readInteger } from './integerValue.ts'
import { isRecord } from './parseParts.ts'
import { typedDataError } from './typedDataError.ts'

/** One named value of a list. */
export type TypedDataItem = { readonly type: string; readonly name: string; readonly value: unknown }

/**
 * Version 1 of typed data, from before EIP-712 had structs: a list of named values. It is bound to no site, no contract
 * and no chain. Only `parseTypedDataList` makes one.
 */
export type TypedDataList = readonly TypedDataItem[] & Brand<'TypedDataList'>

const MAX_CHARACTERS = 65_536
const KEYS = ['type', 'name', 'value']

/**
 * Reads typed data as `eth_signTypedData` got it at first. Values are single ones, or lists of numbers, addresses and
 * the like: lists of texts are packed so that different ones come out the same.
 *
 * @throws WalletError (-32602) `typedDataTooLarge`, `typedDataMalformed`, `typedDataTypes` or `typedDataValue`
 */
export function parseTypedDataList(json: string): TypedDataList {
  if (json.length > MAX_CHARACTERS) throw typedDataError('typedDataTooLarge', 'it is larger than 64 kB')
  const items: unknown = JSON.parse(json)
  if (!Array.isArray(items) || items.length === 0) {
    throw typedDataError('typedDataMalformed', 'it is no list of values')
  }
  for (const item of items) assertItem(item)
  return items as unknown as TypedDataList
}

/** @returns every value of a list as it is hashed, in order; integers in decimal */
export function listTypedDataItems(list: TypedDataList): SignedField[] {
  return list.map(({ type, name, value }) => ({ path: name, type, value: showValue(value, type) }))
}

function assertItem(item: unknown): void {
  if (!isRecord(item) || Object.keys(item).some((key) => !KEYS.includes(key))) {
    throw typedDataError(
      'typedDataMalformed',
      'each of its values has a type, a name and a value, and no more',
    )
  }
  const { type, name, value } = item
  if (typeof type !== 'string' || typeof name !== 'string' || !isItemName(name)) {
    throw typedDataError('typedDataMalformed', 'one of its values has no proper name or type')
  }
  if (!isOfType(value, type)) throw typedDataError('typedDataValue', `“${name}” is not of type ${type}`)
}

/** Names are read by people, so they may be of several words; they must be read in full. */
function isItemName(name: string): boolean {
  return isFieldName(name) || /^[\p{L}\p{N}_$ .,:?!'’()-]{1,100}$/u.test(name)
}

function isOfType(value: unknown, type: string): boolean {
  const parsed = parseFieldType(type)
  if (!parsed || parsed.kind === 'struct') return false
  if (parsed.kind !== 'array') return isAtom(value, parsed)
  const item = parseFieldType(parsed.item)
  if (!item || item.kind === 'array' || item.kind === 'struct') return false
  if (item.kind === 'string' || item.kind === 'bytes' || !Array.isArray(value)) return false
  if (parsed.length !== undefined && value.length !== parsed.length) return false
  return value.every((entry) => isAtom(entry, item))
}

function showValue(value: unknown, type: string): string {
  if (Array.isArray(value)) return `[${value.map((entry) => showValue(entry, type)).join(', ')}]`
  return String(/^u?int/.test(type) ? readInteger(value) : value)
}
