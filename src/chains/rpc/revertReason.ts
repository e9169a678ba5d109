import { decodeAbiParameters } from 'viem/utils'
import { cleanText } from '../tokens/cleanText.ts'
import type { NodeRpcError } from './nodeRpcError.ts'

const ERROR_STRING_SELECTOR = '0x08c379a0'
const PANIC_SELECTOR = '0x4e487b71'
const MAX_REASON_LENGTH = 200

/**
 * Says why a contract refused, from the bytes it reverted with.
 *
 * @returns the contract's own words, the meaning of a panic code, the selector of a custom error, or undefined
 * @see https://docs.soliditylang.org/en/latest/control-structures.html#panic-via-assert-and-error-via-require
 */
export function formatRevertReason(error: NodeRpcError): string | undefined {
  const data = error.revertData
  if (!data || data.length < 10) return undefined
  const selector = data.slice(0, 10).toLowerCase()
  const body = `0x${data.slice(10)}` as const
  try {
    if (selector === ERROR_STRING_SELECTOR) {
      const [reason] = decodeAbiParameters([{ type: 'string' }], body)
      return cleanText(reason, MAX_REASON_LENGTH) || undefined
    }
    if (selector === PANIC_SELECTOR) {
      const [code] = decodeAbiParameters([{ type: 'uint256' }], body)
      return panics.get(code) ?? `panic 0x${code.toString(16)}`
    }
  } catch {
    // Bytes that only look like an error are told by their selector, as any unknown error is.
  }
  return `error ${selector}`
}

const panics: ReadonlyMap<bigint, string> = new Map([
  [0x01n, 'a check inside the contract failed'],
  [0x11n, 'a number became too large or negative'],
  [0x12n, 'division by zero'],
  [0x21n, 'a value out of its range'],
  [0x22n, 'badly stored bytes'],
  [0x31n, 'nothing left to take from a list'],
  [0x32n, 'a place outside of a list'],
  [0x41n, 'too much memory'],
  [0x51n, 'a call to nothing'],
])
