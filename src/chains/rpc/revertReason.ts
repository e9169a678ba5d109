import { decodeAbiParameters } from 'viem/utils'
import { cleanText } from '../tokens/cleanText.ts'
import { explainCustomError } from './customErrorReason.ts'
import type { NodeRpcError } from './nodeRpcError.ts'
import { explainReasonCode } from './reasonCodes.ts'

const ERROR_STRING_SELECTOR = '0x08c379a0'
const PANIC_SELECTOR = '0x4e487b71'
const MAX_REASON_LENGTH = 200

/** Errors within errors that are told: a router’s, of a pool’s, of a token’s. */
const MAX_DEPTH = 3

/**
 * Says why a contract refused, from the bytes it reverted with.
 *
 * @returns the contract's own words, what they mean where they are a well-known code, the meaning of a panic code or of a
 *   well-known custom error, the selector of any other, or undefined
 * @see https://docs.soliditylang.org/en/latest/control-structures.html#panic-via-assert-and-error-via-require
 */
export function formatRevertReason(error: NodeRpcError): string | undefined {
  const data = error.revertData
  return data && data.length >= 10 ? formatRevertData(data, MAX_DEPTH) : undefined
}

function formatRevertData(data: `0x${string}`, depth: number): string | undefined {
  const selector = data.slice(0, 10).toLowerCase()
  const body = `0x${data.slice(10)}` as const
  try {
    if (selector === ERROR_STRING_SELECTOR) {
      const [reason] = decodeAbiParameters([{ type: 'string' }], body)
      const words = cleanText(reason, MAX_REASON_LENGTH)
      return (explainReasonCode(words) ?? words) || undefined
    }
    if (selector === PANIC_SELECTOR) {
      const [code] = decodeAbiParameters([{ type: 'uint256' }], body)
      return panics.get(code) ?? `panic 0x${code.toString(16)}`
    }
  } catch {
    // Bytes that only look like an error are told by their selector, as any unknown error is.
  }
  return explainCustomError(data, (inner) => formatInner(inner, depth - 1)) ?? `error ${selector}`
}

function formatInner(data: `0x${string}`, depth: number): string {
  const told = data.length >= 10 && depth > 0 ? formatRevertData(data, depth) : undefined
  return told ?? 'no reason is given'
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
