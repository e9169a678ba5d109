/**
 * Every error that may leave the wallet, with its standard code.
 * EIP-1193 (4001 to 4901), EIP-3326 (4902), EIP-5792 (5700 to 5760), EIP-1474 and JSON-RPC 2.0 (negative codes).
 */
export const errorCodes = {
  userRejected: 4001,
  unauthorized: 4100,
  unsupportedMethod: 4200,
  disconnected: 4900,
  chainDisconnected: 4901,
  unknownChain: 4902,
  unsupportedCapability: 5700,
  unsupportedChain: 5710,
  duplicateBatch: 5720,
  unknownBatch: 5730,
  batchTooLarge: 5740,
  upgradeRejected: 5750,
  atomicityUnsupported: 5760,
  parse: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internal: -32603,
  invalidInput: -32000,
  resourceUnavailable: -32002,
  transactionRejected: -32003,
  limitExceeded: -32005,
} as const

export type ErrorName = keyof typeof errorCodes

/** An error as it crosses between contexts: no cause, no stack, nothing secret. */
export type SerializedError = {
  readonly code: number
  readonly message: string
  readonly reason?: string | undefined
  /** What a contract reverted with, as hex: pages decode it themselves. */
  readonly data?: string | undefined
}

/**
 * An error with a standard code and a sentence that a person can act on.
 *
 * `reason` is a stable word for programs that need more than the code (`wrongPassword`, `insufficientFunds`).
 * A secret never goes into a message.
 */
export class WalletError extends Error {
  override readonly name: string = 'WalletError'
  readonly code: number
  readonly reason: string

  constructor(code: ErrorName, message: string, options: { reason?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = errorCodes[code]
    this.reason = options.reason ?? code
  }

  /** @returns what may cross a message port: the cause and the stack stay behind */
  toJSON(): SerializedError {
    return { code: this.code, message: this.message, reason: this.reason }
  }
}

/** @returns the error as it may leave the wallet; an unexpected one loses its text, which might hold anything */
export function serializeError(error: unknown): SerializedError {
  if (error instanceof WalletError) return error.toJSON()
  return {
    code: errorCodes.internal,
    message: 'Something went wrong inside the wallet. Nothing was signed. Try again.',
    reason: 'internal',
  }
}
