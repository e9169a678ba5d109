import * as v from 'valibot'
import { Fee } from './chain.ts'
import { BalanceChange, Intent, Party } from './explanation.ts'
import { AccountId, ChainId, Origin } from './ids.ts'
import { Address, Amount, Hash, HexData, ShortText, TimeMs, Uuid } from './primitives.ts'
import { ExcessAllowance, Promised } from './promised.ts'

/** Accounts and storage slots a transaction says it will touch (EIP-2930). */
export const AccessList = v.pipe(
  v.array(v.object({ address: Address, storageKeys: v.pipe(v.array(Hash), v.maxLength(1000)) })),
  v.maxLength(300),
)
export type AccessList = v.InferOutput<typeof AccessList>

/**
 * A transaction somebody asks for, before fee and nonce are settled. Amounts are wei.
 * `gas` and `nonce` are set only where the asker insists on them; the fee is always the person's to choose.
 */
export const TransactionRequest = v.object({
  from: Address,
  to: v.optional(Address),
  value: Amount,
  data: HexData,
  gas: v.optional(Amount),
  nonce: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  accessList: v.optional(AccessList),
  /**
   * Whose code the sender's account shall follow from then on (EIP-7702); the zero address ends a delegation. Only the
   * wallet's own screens set it: a page that asks for one is refused.
   */
  delegate: v.optional(Address),
})
export type TransactionRequest = v.InferOutput<typeof TransactionRequest>

/**
 * Where a transaction stands.
 * `signed`: kept, not yet known to any node · `pending`: a node has it · `confirmed`, `failed`: in a block ·
 * `replaced`: another one took its nonce · `dropped`: no node knows it any more.
 */
export const transactionStates = ['signed', 'pending', 'confirmed', 'failed', 'replaced', 'dropped'] as const
export const TransactionState = v.picklist(transactionStates)
export type TransactionState = v.InferOutput<typeof TransactionState>

/** Why a transfer that came in is not worth a look. `empty`: of nothing · `imitation`: dust, from an address that imitates a known one. */
export const Unwanted = v.picklist(['empty', 'imitation'])
export type Unwanted = v.InferOutput<typeof Unwanted>

/** `speedUp`: the same once more, for a higher fee · `cancel`: nothing at all, in its place. */
export const ReplacementWay = v.picklist(['speedUp', 'cancel'])
export type ReplacementWay = v.InferOutput<typeof ReplacementWay>

/** Which transaction another one of the same nonce is to take the place of: its row of the activity list, and its hash. */
export const Replacement = v.object({ id: Uuid, hash: Hash, way: ReplacementWay })
export type Replacement = v.InferOutput<typeof Replacement>

/** A transaction the wallet signed, or a transfer it received: one row of the activity list. */
export const Activity = v.object({
  id: Uuid,
  direction: v.picklist(['out', 'in']),
  accountId: AccountId,
  chainId: ChainId,
  hash: Hash,
  state: TransactionState,
  /** Undefined for what the person did in the wallet itself, and for what came in. */
  origin: v.optional(Origin),
  /** Of the approval, for a transaction of a batch. */
  batchId: v.optional(Uuid),
  title: ShortText,
  intent: v.optional(Intent),
  ...Promised.entries,
  /** Whose code the account was to follow from then on (EIP-7702), zeros for nobody's. */
  promisedDelegate: v.optional(Address),
  /** What the receipt shows; wei, fee left out. */
  received: v.optional(v.array(BalanceChange)),
  /** What others may take since then although the approval did not say so; set where there is any. */
  excessAllowances: v.optional(v.array(ExcessAllowance)),
  /** Whose code the account follows since then in the place of `promisedDelegate`. */
  unsaidDelegate: v.optional(Party),
  /** Set for what only came in to be seen: it is out of sight until it is asked for. */
  unwanted: v.optional(Unwanted),
  nonce: v.optional(v.number()),
  fee: v.optional(Fee),
  /** wei paid for gas, once known. */
  feePaid: v.optional(Amount),
  blockNumber: v.optional(Amount),
  /** Set for one that was made to take the place of another. */
  replaces: v.optional(Replacement),
  /** Which of the wallet's own took its place, once that is in a block. Undefined for one by another wallet. */
  replacedBy: v.optional(Hash),
  /** Why it failed or could not be sent, in a sentence. */
  problem: v.optional(ShortText),
  createdAtMs: TimeMs,
  settledAtMs: v.optional(TimeMs),
})
export type Activity = v.InferOutput<typeof Activity>

/** The newest rows of all accounts, which the screens are given by themselves; older ones they ask for. */
export const SHOWN_ROWS = 200
/** The same of what only came in to be seen, which takes the place of nothing else. */
export const SHOWN_UNWANTED = 50

/** Where a list of older rows goes on: after a row of the list, or below a place among what was put away. */
export const ActivityCursor = v.union([
  v.object({ id: Uuid }),
  v.object({ seq: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
])
export type ActivityCursor = v.InferOutput<typeof ActivityCursor>
