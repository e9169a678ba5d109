import type { ClearSigField, ClearSigResult } from 'micro-eth-signer/clearsig.js'
import { getAddress } from 'viem/utils'

/** How the decoder ends an amount of a token that nobody could name. */
const UNKNOWN = / \?\?\?$/
/** How the decoder writes a moment that no calendar has. */
const NO_DATE = 'Invalid Date'
const BARE_ADDRESS = /^0x[0-9a-f]{40}$/

/**
 * Says in words that an amount is of an unknown token, or that a moment never comes, and writes addresses with their checksum
 * (EIP-55): alike in a row and in the sentence.
 *
 * @see https://eips.ethereum.org/EIPS/eip-7730 on what can't be resolved
 */
export function completeFields(result: ClearSigResult): ClearSigResult {
  const fields = Object.entries(result.fields).map(([label, field]) => [label, complete(field)])
  const sentence = result.structuredIntent?.map((part) =>
    typeof part === 'string' ? part : complete(part).value,
  )
  return {
    ...result,
    fields: Object.fromEntries(fields),
    ...(sentence && { interpolatedIntent: sentence.join('') }),
  }
}

function complete(field: ClearSigField): ClearSigField {
  const { value, format, rawValue } = field
  if (format === 'tokenAmount') return { ...field, value: value.replace(UNKNOWN, ' of an unknown token') }
  if (format === 'date' && value === NO_DATE) return { ...field, value: `later than any date (${rawValue})` }
  const isAddress = typeof rawValue === 'string' && BARE_ADDRESS.test(value)
  return isAddress ? { ...field, value: getAddress(value) } : field
}
