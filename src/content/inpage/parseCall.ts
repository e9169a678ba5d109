import { isArray, stringify } from './builtIns.ts'
import { createInputError } from './rpcError.ts'

/**
 * Reads what a page passed to `request`, once; what it does with its objects afterwards changes nothing.
 *
 * @returns the method, and the parameters as JSON text
 * @throws RpcError -32600 if it is no request, -32602 if the parameters are no list or object of plain data
 */
export function parseCall(call: unknown): { method: string; params: string | undefined } {
  if (!isObject(call) || isArray(call)) {
    throw createInputError('invalidRequest', 'A request is an object with a method (EIP-1193).')
  }
  const { method, params } = call
  if (typeof method !== 'string' || !method) {
    throw createInputError('invalidRequest', 'The method of a request is its name, as text.')
  }
  if (params === undefined) return { method, params }
  const json = isObject(params) ? toJson(params) : undefined
  if (json) return { method, params: json }
  throw createInputError(
    'invalidParams',
    'The parameters of a request are a list or an object of plain data.',
  )
}

/** @returns undefined for what holds itself, a bigint, or something of the page's own that throws */
function toJson(params: object): string | undefined {
  try {
    return stringify(params)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
