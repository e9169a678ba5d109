import type { TypedDataParts, TypedField } from './typedData.ts'
import { typedDataError } from './typedDataError.ts'

const PARTS = ['types', 'primaryType', 'domain', 'message']

/**
 * First step: exactly the four parts, each of its kind.
 *
 * Written by hand because schema libraries drop keys such as `__proto__` in silence, and what is dropped here
 * would be shown to nobody.
 *
 * @throws WalletError `typedDataMalformed`
 */
export function parseParts(value: unknown): TypedDataParts {
  if (!isRecord(value)) throw typedDataError('typedDataMalformed', 'it is no object')
  const strange = Object.keys(value).find((key) => !PARTS.includes(key))
  if (strange !== undefined) {
    throw typedDataError(
      'typedDataMalformed',
      `“${strange}” is no part of typed data, so it would not be signed`,
    )
  }
  const { types, primaryType, domain, message } = value
  if (!isRecord(types) || !Object.values(types).every(isFieldList)) {
    throw typedDataError('typedDataMalformed', 'its types are not lists of names and types')
  }
  if (typeof primaryType !== 'string') throw typedDataError('typedDataMalformed', 'it has no primary type')
  if (!isRecord(domain)) throw typedDataError('typedDataMalformed', 'it has no domain')
  if (!isRecord(message)) throw typedDataError('typedDataMalformed', 'it has no message')
  return { types: types as TypedDataParts['types'], primaryType, domain, message }
}

/** @returns true for an object that is no array */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isFieldList(value: unknown): value is TypedField[] {
  return Array.isArray(value) && value.every(isField)
}

function isField(value: unknown): value is TypedField {
  return (
    isRecord(value) &&
    Object.keys(value).length === 2 &&
    typeof value.name === 'string' &&
    typeof value.type === 'string'
  )
}
