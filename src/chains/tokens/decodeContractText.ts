import { decodeAbiParameters, hexToBytes } from 'viem/utils'

/** Names longer than that are no names. */
const MAX_DATA_LENGTH = 2 + 2 * 1024

/**
 * Reads text that a contract answered: a `string`, or the `bytes32` of tokens older than the standard (MKR, SAI).
 *
 * @returns the text as the contract wrote it, uncleaned; undefined when there is none to read
 */
export function decodeContractText(result: `0x${string}` | undefined): string | undefined {
  if (!result || result.length < 66 || result.length > MAX_DATA_LENGTH) return undefined
  if (result.length === 66) return decodeBytes32(result)
  try {
    return decodeAbiParameters([{ type: 'string' }], result)[0]
  } catch {
    return undefined
  }
}

function decodeBytes32(word: `0x${string}`): string {
  const bytes = hexToBytes(word)
  const end = bytes.indexOf(0)
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end))
}
