import type { errorCodes, SerializedError } from '../../protocol/errors.ts'
import { assign, NativeError } from './builtIns.ts'

/**
 * An error as pages know it (EIP-1193, “Errors”). `data` is what a contract reverted with, where libraries look for it, or
 * else the wallet's `reason` in an object.
 */
export type RpcError = Error & { readonly code: number; readonly data: unknown }

/** Those of the standard's codes that are answered here. A number costs a page less than the whole table. */
const codes = { invalidRequest: -32600, invalidParams: -32602 } as const satisfies Partial<typeof errorCodes>

/** @returns the wallet's error as an Error of the page */
export function createRpcError({ code, message, reason, data }: SerializedError): RpcError {
  return assign(new NativeError(message), { code, data: data ?? { reason } })
}

/** @returns the error for a request that is none, or whose parameters cannot be sent (JSON-RPC 2.0, section 5.1) */
export function createInputError(reason: keyof typeof codes, message: string): RpcError {
  return createRpcError({ code: codes[reason], message, reason })
}
