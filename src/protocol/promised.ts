import * as v from 'valibot'
import { AllowanceChange, type Asset, BalanceChange } from './explanation.ts'
import { type Address, Amount } from './primitives.ts'

/** An allowance that an approval said would stand afterwards: just enough to hold the chain against it. */
export const PromisedAllowance = v.object({
  /** As `getAllowanceKey` gives it. */
  key: v.pipe(v.string(), v.maxLength(200)),
  amount: Amount,
  /** Until when it was said to hold, where an end was said. */
  endsAtMs: v.optional(v.number()),
})
export type PromisedAllowance = v.InferOutput<typeof PromisedAllowance>

/** What an approval said a transaction would come to; wei, fee left out. */
export const Promised = v.object({
  promised: v.array(BalanceChange),
  /** Set where it was simulated to the end, so that even an empty `promised` is a promise. Rows of before don't say. */
  promisedInFull: v.optional(v.literal(true)),
  /** What others may take afterwards of what was touched. Undefined where it is not known what was said. */
  promisedAllowances: v.optional(v.array(PromisedAllowance)),
})
export type Promised = v.InferOutput<typeof Promised>

/** An allowance that stands after a transaction, of which the approval said less; `promised` is 0 where it said nothing. */
export const ExcessAllowance = v.object({
  ...AllowanceChange.entries,
  promised: Amount,
  /** Set where it holds for longer than was said: until when it was said to. */
  promisedEndsAtMs: v.optional(v.number()),
})
export type ExcessAllowance = v.InferOutput<typeof ExcessAllowance>

/** Of what, by whom, and on which way something may be taken; addresses in any case. */
type AllowedParty = {
  readonly asset: {
    readonly type: Asset['type']
    readonly address?: string | undefined
    readonly tokenId?: string | bigint | undefined
  }
  readonly spender: string
  readonly throughPermit2?: boolean | undefined
}

/** @returns one word for each asset and spender, to compare allowances by; a whole collection is none of its items */
export function getAllowanceKey({ asset, spender, throughPermit2 }: AllowedParty): string {
  const item = asset.type === 'erc20' ? '' : `/${asset.tokenId ?? '*'}`
  return `${throughPermit2 ? 'permit2 ' : ''}${asset.address}${item} ${spender}`.toLowerCase()
}

const KEY = /^(permit2 )?(0x[0-9a-f]{40})(?:\/(\*|\d+))? (0x[0-9a-f]{40})$/

/** @returns what a key of `getAllowanceKey` is about, addresses in lower case; undefined for any other text */
export function parseAllowanceKey(key: string) {
  const [, permit2, address, item, spender] = KEY.exec(key) ?? []
  if (!address || !spender) return undefined
  return {
    address: address as Address,
    /** `*` for a whole collection, undefined where it is no collection. */
    item,
    spender: spender as Address,
    throughPermit2: permit2 !== undefined,
  }
}
