import { assertDomain } from './assertDomain.ts'
import { assertTypes } from './assertTypes.ts'
import { assertValue } from './assertValue.ts'
import { parseParts } from './parseParts.ts'
import { DOMAIN_TYPE, type TypedData } from './typedData.ts'

/**
 * Makes sure that typed data (EIP-712) means one thing only: all that it holds is hashed, and all that is
 * hashed can be shown. Stricter than most wallets and libraries, which let fields pass that nothing signs.
 *
 * @param value plain JSON, as `JSON.parse` gives it
 * @throws WalletError (-32602) `typedDataMalformed`, `typedDataTypes`, `typedDataDomain` or `typedDataValue`
 */
export function validateTypedData(value: unknown): TypedData {
  const parts = parseParts(value)
  assertTypes(parts)
  assertDomain(parts)
  const { types, primaryType, domain, message } = parts
  assertValue(domain, DOMAIN_TYPE, { types, path: '', depth: 0 })
  assertValue(message, primaryType, { types, path: '', depth: 0 })
  return parts as TypedData
}
