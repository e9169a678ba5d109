import type { TypedData } from './typedData.ts'
import { typedDataError } from './typedDataError.ts'
import { validateTypedData } from './validateTypedData.ts'

const MAX_BYTES = 65_536

/**
 * Reads typed data as `eth_signTypedData_v4` gets it: JSON text or, from some pages, the object itself.
 *
 * @returns data that `listSignedFields` shows in full and the keyring hashes as shown
 * @throws WalletError (-32602) `typedDataTooLarge` above 64 KiB, and what `validateTypedData` throws
 */
export function parseTypedData(input: string | object): TypedData {
  const json = typeof input === 'string' ? input : toJson(input)
  if (json.length > MAX_BYTES || new TextEncoder().encode(json).length > MAX_BYTES) {
    throw typedDataError('typedDataTooLarge', 'it is larger than 64 kB')
  }
  return validateTypedData(fromJson(json))
}

/** Text and back: leaves behind getters, prototypes and whatever else is no JSON. */
function toJson(input: object): string {
  try {
    return JSON.stringify(input) ?? ''
  } catch {
    throw typedDataError('typedDataMalformed', 'it is no JSON')
  }
}

function fromJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw typedDataError('typedDataMalformed', 'it is no JSON')
  }
}
