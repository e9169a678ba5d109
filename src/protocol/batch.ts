import * as v from 'valibot'
import { FeeQuote, FeeSpeed } from './chain.ts'
import { Simulation, TransactionExplanation, Warning } from './explanation.ts'
import { AccountId, ChainId, Origin } from './ids.ts'
import { Address, Amount, HexData, ShortText, TimeMs, Uuid } from './primitives.ts'

/** Calls that a batch may have: as many as a person can still look over. */
export const MAX_CALLS = 20

/** Characters of a batch's name: 4096 bytes, as hex with its 0x (EIP-5792). */
const MAX_ID_LENGTH = 8194

/** What a site calls a batch by: its own choice, or the wallet's. */
export const BatchId = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID_LENGTH))

/** One call of a batch: `value` in wei, no `to` to create a contract. */
export const BatchCall = v.object({ to: v.optional(Address), value: Amount, data: HexData })
export type BatchCall = v.InferOutput<typeof BatchCall>

/** What is asked: these calls, in this order, from one account on one chain (EIP-5792). */
export const CallsRequest = v.object({
  batchId: BatchId,
  calls: v.pipe(v.array(BatchCall), v.minLength(1), v.maxLength(MAX_CALLS)),
  /** All or nothing: no other way will do. */
  atomicRequired: v.boolean(),
})
export type CallsRequest = v.InferOutput<typeof CallsRequest>

/**
 * What one way of carrying a batch out takes, and why it can't be gone, in a sentence. `gasLimit` in units of gas;
 * `dataFee` in wei, what a rollup takes beside the gas.
 */
const Way = { gasLimit: Amount, dataFee: v.optional(Amount), blocked: v.optional(ShortText) }

/** One transaction for all. `upgrade`: the account is to follow this contract's code first (EIP-7702). */
export const OneTransaction = v.object({
  ...Way,
  upgrade: v.optional(v.object({ name: ShortText, delegate: Address })),
})
export type OneTransaction = v.InferOutput<typeof OneTransaction>

/** What the wallet worked out about a batch. */
export const CallsReview = v.object({
  /** What each call does on the state that those before it leave, in order. */
  explanations: v.array(TransactionExplanation),
  /** What all of them do together. */
  simulation: Simulation,
  /** Of all calls, and of the batch itself. */
  warnings: v.array(Warning),
  fees: FeeQuote,
  nonce: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** wei of the native coin that the account holds. */
  balance: Amount,
  /** Undefined where the account can't do it. */
  together: v.optional(OneTransaction),
  /** Undefined where the asker wants all or nothing. */
  apart: v.optional(v.object(Way)),
})
export type CallsReview = v.InferOutput<typeof CallsReview>

/** `together`: in one transaction, all or nothing · `apart`: one after the other, up to the first that fails. */
export const BatchWay = v.picklist(['together', 'apart'])
export type BatchWay = v.InferOutput<typeof BatchWay>

export const CallsChoice = v.object({ way: BatchWay, speed: FeeSpeed })

/** A batch that a site had approved, as it is remembered. What became of it is in the activity list. */
export const Batch = v.object({
  id: BatchId,
  origin: Origin,
  accountId: AccountId,
  chainId: ChainId,
  /** Of its approval: the name of its transaction, or of its sequence. */
  approvalId: Uuid,
  way: BatchWay,
  callCount: v.pipe(v.number(), v.integer(), v.minValue(1)),
  createdAtMs: TimeMs,
})
export type Batch = v.InferOutput<typeof Batch>
