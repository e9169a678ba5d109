import * as v from 'valibot'
import { Address, HexData, type Quantity } from '../primitives.ts'

// What other wallets take from pages beside the strict forms, where it can mean one thing only. It is brought into the
// strict form where it arrives, so that nothing else ever sees another.

/** A quantity of what is to be signed, or the number of a chain: leading zeros are taken, and taken away. */
export const PageQuantity = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-fA-F]{1,64}$/, 'A quantity is 0x and up to 64 hex digits'),
  v.transform((quantity) => `0x${BigInt(quantity).toString(16)}` as v.InferOutput<typeof Quantity>),
)

/** Data of a transaction: an empty text is none. */
export const PageData = v.pipe(
  v.string(),
  v.transform((data) => data || '0x'),
  HexData,
)

/** Whom a transaction goes to: an empty text and bare `0x` are nobody, as MetaMask takes them, and create a contract. */
export const PageRecipient = v.pipe(
  v.string(),
  v.transform((to) => (to === '' || to === '0x' ? undefined : to)),
  v.optional(Address),
)

/** True for what goes to somebody, or brings the code of a contract to create. */
export function isSentOrCreates({
  to,
  data,
  input,
}: {
  readonly to?: string | undefined
  readonly data?: string | undefined
  readonly input?: string | undefined
}): boolean {
  return to !== undefined || (data ?? input ?? '0x') !== '0x'
}

export const NOTHING_TO_CREATE = 'A call without `to` creates a contract, and needs its code in `data`'

/** What a page leaves out or sends as null is left out. */
export function maybe<Schema extends v.GenericSchema>(schema: Schema) {
  return v.pipe(
    v.nullish(schema),
    v.transform((value) => value ?? undefined),
  )
}
