import { errorCodes, type SerializedError } from '../../protocol/errors.ts'

/**
 * An error as pages know it. `data` holds what the wallet tells beyond the code.
 *
 * @see EIP-1193, “Errors”
 */
export class ProviderRpcError extends Error {
  readonly code: number
  readonly data: unknown

  constructor({ code, message, ...data }: SerializedError) {
    super(message)
    this.code = code
    this.data = data
  }
}

/** @returns the error for a request that is none (JSON-RPC 2.0, section 5.1) */
export function invalidRequest(message: string): ProviderRpcError {
  return new ProviderRpcError({ code: errorCodes.invalidRequest, message, reason: 'invalidRequest' })
}

/** @returns the error for parameters that cannot be sent (JSON-RPC 2.0, section 5.1) */
export function invalidParams(message: string): ProviderRpcError {
  return new ProviderRpcError({ code: errorCodes.invalidParams, message, reason: 'invalidParams' })
}
