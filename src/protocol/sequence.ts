import * as v from 'valibot'
import { Allowance } from './allowance.ts'
import { BatchCall } from './batch.ts'
import { Asset, Intent, Warning } from './explanation.ts'
import { AccountId, ChainId, Origin } from './ids.ts'
import { Address, Amount, Hash, ShortText, TimeMs, Uuid } from './primitives.ts'
import { Promised } from './promised.ts'
import { TransactionRequest } from './transaction.ts'

/** Steps that may be reviewed at once. */
export const MAX_STEPS = 300

/** One transaction of a sequence, by what it is for. */
export const SequenceStep = v.variant('type', [
  /** Takes allowances back. */
  v.object({
    type: v.literal('revoke'),
    accountId: AccountId,
    chainId: ChainId,
    allowances: v.pipe(v.array(Allowance), v.minLength(1)),
    transaction: TransactionRequest,
  }),
  /**
   * Moves all there is of an asset when its turn comes; `amount` is what there was when it was planned. Of the native
   * coin all that is left, less the fee.
   */
  v.object({
    type: v.literal('move'),
    accountId: AccountId,
    chainId: ChainId,
    asset: Asset,
    amount: Amount,
    recipient: Address,
  }),
  /** One call of a batch, as it was asked for. When one fails, those after it are not sent. */
  v.object({
    type: v.literal('call'),
    accountId: AccountId,
    chainId: ChainId,
    call: BatchCall,
    /** Of the approval of all of them. */
    batchId: Uuid,
    /** Undefined for the wallet's own. */
    origin: v.optional(Origin),
    title: ShortText,
    intent: Intent,
    /** What it took when all were tried out, with head-room: the least that it gets. Those of before don't say. */
    gas: v.optional(Amount),
    /** What the approval said of this call. Those of before don't say. */
    promise: v.optional(Promised),
  }),
])
export type SequenceStep = v.InferOutput<typeof SequenceStep>

export const SequencePurpose = v.picklist(['revoke', 'rescue', 'batch'])

/** Which wallet is brought to safety, where to, and on which networks. */
export const RescueWish = v.object({
  walletId: v.string(),
  recipientId: AccountId,
  chainIds: v.pipe(v.array(ChainId), v.minLength(1), v.maxLength(100)),
  /** Whether allowances of what stays are taken back, too. */
  revoke: v.boolean(),
})
export type RescueWish = v.InferOutput<typeof RescueWish>

/** What a rescue was asked for, to go on with it, and the steps that one review did not hold. */
const Rescue = v.object({ ...RescueWish.entries, stepsLeft: v.pipe(v.number(), v.integer(), v.minValue(0)) })

/** What is asked: several transactions, in this order for each account and network. */
export const SequenceRequest = v.object({
  purpose: SequencePurpose,
  steps: v.pipe(v.array(SequenceStep), v.minLength(1), v.maxLength(MAX_STEPS)),
  rescue: v.optional(Rescue),
})
export type SequenceRequest = v.InferOutput<typeof SequenceRequest>

/** What one account pays for its steps on one network; amounts in wei. */
export const SequenceCost = v.object({
  accountId: AccountId,
  chainId: ChainId,
  /** At what gas costs now. */
  expected: Amount,
  balance: Amount,
  /** What the account lacks for it. */
  missing: v.optional(Amount),
  /** wei per gas; while a network asks for more, its steps wait. */
  maxGasPrice: Amount,
})
export type SequenceCost = v.InferOutput<typeof SequenceCost>

/** What the wallet worked out: one entry for each step, and the costs. */
export const SequenceReview = v.object({
  steps: v.array(v.object({ gasLimit: Amount, problem: v.optional(ShortText) })),
  costs: v.array(SequenceCost),
  warnings: v.array(Warning),
})
export type SequenceReview = v.InferOutput<typeof SequenceReview>

/**
 * Where a step stands. `waiting`: not signed yet · `sent` · `done`: in a block · `failed`: in a block without effect, or
 * refused · `skipped`: it would have failed, so nothing was sent.
 */
export const stepStates = ['waiting', 'sent', 'done', 'failed', 'skipped'] as const

/** A step that is carried out. */
export const SequenceEntry = v.object({
  /** Of its transaction: nothing is signed twice under one id. */
  id: Uuid,
  step: SequenceStep,
  state: v.picklist(stepStates),
  hash: v.optional(Hash),
  /** Why it waits, failed or was left out, in a sentence. */
  problem: v.optional(ShortText),
  /** How often it was signed anew, because its place in the order was taken. */
  retries: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type SequenceEntry = v.InferOutput<typeof SequenceEntry>

/** Transactions that were approved together and are sent one after the other. */
export const Sequence = v.object({
  id: Uuid,
  purpose: SequencePurpose,
  state: v.picklist(['running', 'stopped', 'done']),
  entries: v.array(SequenceEntry),
  costs: v.array(SequenceCost),
  rescue: v.optional(Rescue),
  createdAtMs: TimeMs,
})
export type Sequence = v.InferOutput<typeof Sequence>
