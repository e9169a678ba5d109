import { isArray, stringify } from './builtIns.ts'
import { invalidParams, invalidRequest } from './providerRpcError.ts'

/**
 * Reads what a page passed to `request`, once; what it does with its objects afterwards changes nothing.
 *
 * @returns the method, and the parameters as JSON text
 * @throws ProviderRpcError -32600 if it is no request, -32602 if the parameters are no list or object of plain data
 */
export function parseCall(call: unknown): { method: string; params: string | undefined } {
  if (!isObject(call) || isArray(call))
    throw invalidRequest('A request is an object with a method (EIP-1193).')
  const { method, params } = call
  if (typeof method !== 'string' || !method)
    throw invalidRequest('The method of a request is its name, as text.')
  if (params === undefined) return { method, params }
  if (!isObject(params)) throw invalidParams('The parameters of a request are a list or an object.')
  return { method, params: toJson(params) }
}

function toJson(params: object): string {
  let json: string | undefined
  try {
    json = stringify(params)
  } catch {
    // It holds itself, or a bigint, or something of the page's own that throws: told below.
  }
  if (json === undefined) throw invalidParams('The parameters of a request are plain data that fits in JSON.')
  return json
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
