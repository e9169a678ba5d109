import type { SerializedError } from '../../protocol/errors.ts'
import { getRefusals } from './getRefusals.ts'
import { MAX_ID, MAX_METHOD_LENGTH, MAX_PARAMS_LENGTH } from './limits.ts'

/** A request as the page sent it, checked: what to ask, or why it is not asked. */
export type ParsedCall = { readonly id: number } & (
  | { readonly method: string; readonly params?: object }
  | { readonly error: SerializedError }
)

/**
 * Checks what came from the page, which may be anything: its script is in the page's hands.
 *
 * @returns undefined if it has not even a number that could be answered
 */
export function parsePageCall(data: unknown): ParsedCall | undefined {
  const { id, method, params } = Object(data) as Record<string, unknown>
  if (typeof id !== 'number' || !Number.isInteger(id) || id < 1 || id > MAX_ID) return undefined
  if (typeof method !== 'string' || method.length > MAX_METHOD_LENGTH) {
    return { id, error: getRefusals().methodTooLong }
  }
  if (params === undefined) return { id, method }
  if (typeof params !== 'string') return { id, error: getRefusals().badParams }
  if (params.length > MAX_PARAMS_LENGTH) return { id, error: getRefusals().paramsTooLong }
  const parsed = parseJson(params)
  return parsed ? { id, method, params: parsed } : { id, error: getRefusals().badParams }
}

function parseJson(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
