import * as v from 'valibot'
import { Asset, Party } from './explanation.ts'
import { AccountId, ChainId } from './ids.ts'
import { Amount, TimeMs } from './primitives.ts'

/**
 * What an allowance is about. `token`: so many units of an ERC-20 · `permit2`: units that Permit2 passes on · `nft`: one
 * item of an ERC-721 · `collection`: every item of an ERC-721 or ERC-1155, those to come included · `delegation`: the
 * whole account, which follows a contract's code (EIP-7702).
 */
export const allowanceKinds = ['token', 'permit2', 'nft', 'collection', 'delegation'] as const

/** What somebody else may take from an account, as the chain says now. */
export const Allowance = v.object({
  /** Tells it from the account's others on the chain, whatever its amount is now. */
  id: v.pipe(v.string(), v.maxLength(200)),
  kind: v.picklist(allowanceKinds),
  accountId: AccountId,
  chainId: ChainId,
  /** What may be taken; undefined for a delegation, which is about everything. */
  asset: v.optional(Asset),
  /** True for an asset that the wallet itself knows: others may be made up to be looked at. */
  isKnownAsset: v.boolean(),
  spender: Party,
  /** Units that may be taken, where they are counted. */
  amount: v.optional(Amount),
  unlimited: v.boolean(),
  /** Units that could be taken now: no more than there are. Undefined where they can't be counted. */
  atRisk: v.optional(Amount),
  expiresAtMs: v.optional(TimeMs),
  grantedAtMs: v.optional(TimeMs),
  /** When it was last seen used, where that can be known. */
  lastUsedAtMs: v.optional(TimeMs),
})
export type Allowance = v.InferOutput<typeof Allowance>

/** How far the search of an account's history on a chain has come. Blocks included. */
export const HistorySearch = v.object({
  fromBlock: v.number(),
  toBlock: v.number(),
  isComplete: v.boolean(),
  /** True while items of collections that others may move are still looked for, to be counted. */
  isCounting: v.optional(v.boolean()),
})
export type HistorySearch = v.InferOutput<typeof HistorySearch>
