import * as v from 'valibot'

const MAX_HEX_LENGTH = 524_290

/** Bytes as `0x` and an even number of hex digits; at most 256 KiB (the size of a large contract creation, twice over). */
export const HexData = v.pipe(
  v.string(),
  v.maxLength(MAX_HEX_LENGTH, 'This data is too long'),
  // What is too long is refused by its length, and not read: five million digits would take a third of a second.
  v.check(
    (data) => data.length > MAX_HEX_LENGTH || /^0x(?:[0-9a-fA-F]{2})*$/.test(data),
    'Data is 0x and an even number of hex digits',
  ),
  v.transform((data) => data as `0x${string}`),
)

/** A 20-byte EVM address. Case is checked where an address is typed by a person (EIP-55), not here. */
export const Address = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-fA-F]{40}$/, 'An address is 0x and 40 hex digits'),
  v.transform((address) => address as `0x${string}`),
)
export type Address = v.InferOutput<typeof Address>

/** A 32-byte hash. */
export const Hash = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-fA-F]{64}$/, 'A hash is 0x and 64 hex digits'),
  v.transform((hash) => hash as `0x${string}`),
)
export type Hash = v.InferOutput<typeof Hash>

/**
 * A JSON-RPC quantity: hex without leading zeros, at most 256 bits.
 * @see https://ethereum.org/en/developers/docs/apis/json-rpc/#hex-encoding
 */
export const Quantity = v.pipe(
  v.string(),
  v.regex(/^0x(0|[1-9a-fA-F][0-9a-fA-F]{0,63})$/, 'A quantity is 0x and hex digits without leading zeros'),
  v.transform((quantity) => quantity as `0x${string}`),
)

/**
 * An amount of the smallest unit of an asset (wei for ether), as decimal text, because neither messages nor
 * storage carry a bigint. Negative when it leaves the account.
 */
export const Amount = v.pipe(
  v.string(),
  v.regex(/^(0|-?[1-9]\d{0,77})$/, 'An amount is a whole number of the smallest unit'),
  v.brand('Amount'),
)
export type Amount = v.InferOutput<typeof Amount>

/** @returns the amount as text, ready for a message or for storage */
export function toAmount(value: bigint): Amount {
  return value.toString() as Amount
}

/** @returns the amount as a bigint, ready to calculate with */
export function fromAmount(amount: Amount): bigint {
  return BigInt(amount)
}

/** @returns the larger of two whole numbers; `Math.max` takes no bigint */
export function larger(one: bigint, other: bigint): bigint {
  return one > other ? one : other
}

/** A moment, in ms since 1970 (UTC). */
export const TimeMs = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A random id: a UUID, v4 (RFC 9562). */
export const Uuid = v.pipe(v.string(), v.uuid())

/** One line of text for a person, as a page or a chain gave it; shown as text only. */
export const ShortText = v.pipe(v.string(), v.maxLength(300))

/** The most of a name, in UTF-16 code units, as boxes on the screen count them. */
export const MAX_NAME_LENGTH = 40

/** What a person calls an account, a wallet or a way to unlock. */
export const Name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_NAME_LENGTH))
