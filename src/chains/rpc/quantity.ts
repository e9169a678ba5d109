import { createBadAnswerError } from './rpcErrors.ts'

/** 0x and at most 256 bits. */
const MAX_QUANTITY_LENGTH = 66
const DEFAULT_MAX_DATA_BYTES = 512 * 1024

/** @returns true for hex without leading zeros, of at most 256 bits; length is looked at before content */
export function isQuantity(value: unknown): value is `0x${string}` {
  return (
    typeof value === 'string' &&
    value.length <= MAX_QUANTITY_LENGTH &&
    /^0x(0|[1-9a-fA-F][0-9a-fA-F]{0,63})$/.test(value)
  )
}

/** @returns true for 0x and whole bytes of hex, of at most `maxBytes` */
export function isData(value: unknown, maxBytes = DEFAULT_MAX_DATA_BYTES): value is `0x${string}` {
  return (
    typeof value === 'string' &&
    value.length <= 2 + 2 * maxBytes &&
    value.length % 2 === 0 &&
    /^0x[0-9a-fA-F]*$/.test(value)
  )
}

/**
 * Reads a quantity of a node (wei, gas, a block number), checked before it becomes a bigint: a hostile node
 * must not make us convert megabytes.
 *
 * @throws RpcUnavailableError if it is anything but a quantity of at most 256 bits
 */
export function parseQuantity(value: unknown): bigint {
  if (!isQuantity(value)) throw createBadAnswerError('a number')
  return BigInt(value)
}

/**
 * Reads a quantity that fits a JavaScript number: a count, a nonce, a time in seconds.
 *
 * @throws RpcUnavailableError if it is no quantity, or above 2^53 - 1
 */
export function parseSafeInteger(value: unknown): number {
  const quantity = parseQuantity(value)
  if (quantity > BigInt(Number.MAX_SAFE_INTEGER)) throw createBadAnswerError('a number of that size')
  return Number(quantity)
}

/**
 * @returns the 32-byte hash, in lower case
 * @throws RpcUnavailableError if it is none
 */
export function parseHash(value: unknown): `0x${string}` {
  if (!isData(value, 32) || value.length !== 66) throw createBadAnswerError('a hash')
  return value.toLowerCase() as `0x${string}`
}

/**
 * @returns the 20-byte address, in lower case
 * @throws RpcUnavailableError if it is none
 */
export function parseAddress(value: unknown): `0x${string}` {
  if (!isData(value, 20) || value.length !== 42) throw createBadAnswerError('an address')
  return value.toLowerCase() as `0x${string}`
}

/**
 * @param maxBytes how many bytes the caller is ready to take; 512 KiB unless said otherwise
 * @returns the bytes as hex
 * @throws RpcUnavailableError if it is no hex of whole bytes, or longer
 */
export function parseData(value: unknown, maxBytes = DEFAULT_MAX_DATA_BYTES): `0x${string}` {
  if (!isData(value, maxBytes)) throw createBadAnswerError('data of a sensible length')
  return value
}
