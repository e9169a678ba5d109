import * as v from 'valibot'
import { CallsChoice, CallsRequest, CallsReview } from './batch.ts'
import { Chain, FeeQuote, FeeSpeed, Token } from './chain.ts'
import { EncryptedMessage } from './encryption.ts'
import { SignatureExplanation, TransactionExplanation, Warning } from './explanation.ts'
import { AccountId, ChainId, Origin } from './ids.ts'
import { Listing } from './phishing.ts'
import { Amount, Hash, HexData, ShortText, TimeMs, Uuid } from './primitives.ts'
import { SequenceRequest, SequenceReview } from './sequence.ts'
import { FormerTerms, GrantChoice } from './sites.ts'
import { Replacement, TransactionRequest } from './transaction.ts'

/**
 * The kinds of approval. For each:
 * `request` what was asked, frozen on arrival · `review` what the wallet worked out about it, shown to the
 * person · `choice` what the person adds when approving.
 */
export const approvalKinds = {
  connect: {
    /** What the site would be content with, as far as it said so (EIP-2255, caveats). */
    request: v.object({
      /** Of the accounts that it named those that are the person's. */
      accounts: v.optional(v.array(AccountId)),
      /** Of the chains that it named those that the wallet knows. */
      chains: v.optional(v.array(ChainId)),
      endsAtMs: v.optional(TimeMs),
      /** What the person let it have when it was connected last: the choice starts with it. */
      terms: v.optional(FormerTerms),
    }),
    review: v.object({ warnings: v.array(Warning) }),
    choice: GrantChoice,
  },
  message: {
    request: v.object({ message: HexData }),
    review: SignatureExplanation,
    choice: v.object({}),
  },
  typedData: {
    /** The JSON text as it was parsed and checked; the very text that is hashed. `list`: in the form before EIP-712's structs. */
    request: v.object({
      json: v.pipe(v.string(), v.maxLength(70_000)),
      list: v.optional(v.literal(true)),
    }),
    review: SignatureExplanation,
    choice: v.object({}),
  },
  /** The key that others encrypt for the account with (EIP-1024). */
  encryptionKey: {
    request: v.object({}),
    review: v.object({ warnings: v.array(Warning) }),
    choice: v.object({}),
  },
  decrypt: {
    request: v.object({ message: EncryptedMessage }),
    review: v.object({ warnings: v.array(Warning) }),
    choice: v.object({}),
  },
  transaction: {
    request: v.object({
      transaction: TransactionRequest,
      /** Set where it is to take the place of one that waits. */
      replaces: v.optional(Replacement),
    }),
    review: v.object({
      explanation: TransactionExplanation,
      fees: FeeQuote,
      gasLimit: Amount,
      nonce: v.pipe(v.number(), v.integer(), v.minValue(0)),
      /** wei of the native coin that the account holds. */
      balance: Amount,
      /** wei that a rollup takes beside the gas, for the chain beneath; undefined where none does. */
      dataFee: v.optional(Amount),
      /** What is to be replaced: its title, and the wei that it costs at most. */
      replaced: v.optional(v.object({ title: ShortText, feeAtMost: Amount })),
      /** Why it cannot be sent as it stands, in a sentence; the action is then disabled. */
      blocked: v.optional(ShortText),
    }),
    choice: v.object({ speed: FeeSpeed }),
  },
  /** Several transactions of the wallet's own making, reviewed at once. */
  sequence: { request: SequenceRequest, review: SequenceReview, choice: v.object({}) },
  /** Several calls of one account, reviewed as one (EIP-5792). */
  calls: { request: CallsRequest, review: CallsReview, choice: CallsChoice },
  addChain: {
    request: v.object({ chain: Chain }),
    review: v.object({ warnings: v.array(Warning) }),
    choice: v.object({}),
  },
  switchChain: {
    request: v.object({ chainId: ChainId }),
    review: v.object({ warnings: v.array(Warning) }),
    choice: v.object({}),
  },
  watchAsset: {
    request: v.object({ token: Token }),
    review: v.object({ warnings: v.array(Warning) }),
    choice: v.object({}),
  },
} as const

export type ApprovalKind = keyof typeof approvalKinds
export type ApprovalRequest<K extends ApprovalKind> = v.InferOutput<(typeof approvalKinds)[K]['request']>
export type ApprovalReview<K extends ApprovalKind> = v.InferOutput<(typeof approvalKinds)[K]['review']>
export type ApprovalChoice<K extends ApprovalKind> = v.InferOutput<(typeof approvalKinds)[K]['choice']>

/** Who asks: a site, by its origin, or the person in the wallet's own screens. */
export const Requester = v.variant('type', [
  v.object({
    type: v.literal('site'),
    origin: Origin,
    firstSeenMs: TimeMs,
    /** Undefined while the site is not connected. */
    connectedSinceMs: v.optional(TimeMs),
    /** The person has just said no to it again and again. */
    insistent: v.optional(v.literal(true)),
    /** Why it is held to be a trap, if it is. */
    listing: v.optional(Listing),
    /** Wallets but this one that the page can reach, as it says. */
    otherWallets: v.optional(v.number()),
  }),
  v.object({ type: v.literal('wallet') }),
])
export type Requester = v.InferOutput<typeof Requester>

/** How far the wallet has got in working a request out. */
export const ReviewState = v.picklist(['working', 'ready', 'failed'])

const approvalFields = {
  id: Uuid,
  requester: Requester,
  /** Undefined only for a connection, which is where accounts are chosen. */
  accountId: v.optional(AccountId),
  chainId: ChainId,
  createdAtMs: TimeMs,
  reviewState: ReviewState,
  /** When it was last worked out, from the first question to the chain on. No part of the snapshot: it is not shown. */
  reviewedAtMs: v.optional(TimeMs),
  /** Why the review failed, in a sentence. */
  reviewProblem: v.optional(ShortText),
  /** Why the connection's own terms forbid it, in a sentence; the action is then disabled. */
  forbidden: v.optional(ShortText),
  /**
   * SHA-256 over requester, account, chain, request and review. What the person approves carries it back, so
   * that nothing but what was on the screen can be signed.
   */
  snapshotHash: Hash,
}

function approvalOf<K extends ApprovalKind>(kind: K) {
  // Named by K, so that each kind's request and review keep their own types.
  const request: (typeof approvalKinds)[K]['request'] = approvalKinds[kind].request
  const review: (typeof approvalKinds)[K]['review'] = approvalKinds[kind].review
  return v.object({ ...approvalFields, kind: v.literal(kind), request, review: v.optional(review) })
}

/** A request that waits for the person's decision. */
export const Approval = v.variant('kind', [
  approvalOf('connect'),
  approvalOf('message'),
  approvalOf('typedData'),
  approvalOf('encryptionKey'),
  approvalOf('decrypt'),
  approvalOf('transaction'),
  approvalOf('sequence'),
  approvalOf('calls'),
  approvalOf('addChain'),
  approvalOf('switchChain'),
  approvalOf('watchAsset'),
])
export type Approval = v.InferOutput<typeof Approval>
export type ApprovalOf<K extends ApprovalKind> = Extract<Approval, { kind: K }>
