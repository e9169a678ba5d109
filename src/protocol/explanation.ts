import * as v from 'valibot'
import { AssetId } from './ids.ts'
import { Address, Amount, HexData, ShortText } from './primitives.ts'

/** An asset as the chain describes it. Text comes from strangers: it is cut, cleaned and shown as text. */
export const Asset = v.object({
  id: AssetId,
  type: v.picklist(['native', 'erc20', 'erc721', 'erc1155']),
  symbol: v.pipe(ShortText, v.maxLength(32)),
  name: v.pipe(ShortText, v.maxLength(64)),
  /** 0 for NFTs; undefined when the contract does not say, and then amounts are shown raw. */
  decimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(36))),
  address: v.optional(Address),
  tokenId: v.optional(Amount),
})
export type Asset = v.InferOutput<typeof Asset>

/** An asset and how much of it, in its smallest unit. */
export const AssetAmount = v.object({ asset: Asset, amount: Amount })
export type AssetAmount = v.InferOutput<typeof AssetAmount>

/**
 * On which side of a deal an amount stands: what goes, may be taken or is owed counts as given; what comes, is there, or
 * falls from a debt, as received. Where digits are left out, the first is never shown smaller, the second never larger.
 */
export type Side = 'given' | 'received'

/** A party of a request: its address, and the name the wallet itself knows for it, if any. */
export const Party = v.object({
  address: Address,
  name: v.optional(ShortText),
  kind: v.optional(v.picklist(['account', 'contract', 'own'])),
})
export type Party = v.InferOutput<typeof Party>

/** What is done at a market that lends and borrows. */
export const LendingAct = v.variant('action', [
  v.object({
    action: v.picklist(['supply', 'withdraw', 'borrow', 'repay']),
    asset: Asset,
    amount: Amount,
    /** True when as much is meant as there is. */
    all: v.boolean(),
    /** Who may take it out again, who gets it, whose debt rises, or whose debt falls. */
    account: Party,
    /** Repay: true where it is paid with what was lent there before. */
    fromLent: v.optional(v.boolean()),
  }),
  /** Whether what was supplied of an asset stands for debts. */
  v.object({ action: v.literal('collateral'), asset: Asset, on: v.boolean() }),
  /** By which rules the market counts; 0 for its general ones. */
  v.object({ action: v.literal('mode'), mode: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  /** Somebody else may borrow, and the account owes it; `asset` is what the debt is counted in. */
  v.object({
    action: v.literal('letBorrow'),
    asset: Asset,
    amount: Amount,
    unlimited: v.boolean(),
    borrower: Party,
  }),
])
export type LendingAct = v.InferOutput<typeof LendingAct>

/** What is done at a market for orders; amounts are the most that goes and the least that comes. */
export const TradeAct = v.variant('action', [
  v.object({
    action: v.literal('fill'),
    gives: v.array(AssetAmount),
    gets: v.array(AssetAmount),
    recipient: Party,
    /** True where orders that are gone by then are left out. */
    partly: v.boolean(),
  }),
  /** Orders hold from then on without a signature. */
  v.object({
    action: v.literal('offer'),
    orders: v.array(
      v.object({
        gives: v.array(AssetAmount),
        gets: v.array(v.object({ ...AssetAmount.entries, recipient: Party })),
      }),
    ),
  }),
  /** An order that is named by its hash alone holds without a signature, or no longer does. */
  v.object({
    action: v.literal('presign'),
    on: v.boolean(),
    digest: HexData,
    owner: Party,
    /** Undefined where that can't be told, or when it never ends. */
    endsAtMs: v.optional(v.number()),
  }),
  /** Somebody else may sign orders in the account's name, or no longer may. */
  v.object({ action: v.literal('letSign'), on: v.boolean(), signer: Party }),
  v.object({ action: v.literal('cancel'), count: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.object({ action: v.literal('cancelAll') }),
  /** Orders that give one token for another are taken back, up to a number. */
  v.object({
    action: v.literal('cancelPair'),
    pairs: v.array(v.object({ gives: Asset, gets: Asset })),
    owner: Party,
  }),
  /** Whoever starts a transaction (tx.origin) may carry out orders that were quoted to the account, or no longer may. */
  v.object({ action: v.literal('letFill'), on: v.boolean(), origins: v.array(Party) }),
])
export type TradeAct = v.InferOutput<typeof TradeAct>

/** What a transaction says it does, decoded from its bytes alone. */
export const Intent = v.variant('type', [
  v.object({ type: v.literal('transfer'), asset: Asset, amount: Amount, recipient: Party }),
  v.object({
    type: v.literal('approve'),
    asset: Asset,
    amount: Amount,
    unlimited: v.boolean(),
    spender: Party,
    /** False where the amount has no cap to edit (setApprovalForAll, increaseAllowance). */
    editable: v.boolean(),
  }),
  v.object({ type: v.literal('revoke'), asset: Asset, spender: Party }),
  v.object({
    type: v.literal('swap'),
    protocol: ShortText,
    router: Party,
    pay: AssetAmount,
    /** True when `pay` is the most that may leave, false when it is exact. */
    payIsMaximum: v.boolean(),
    receive: AssetAmount,
    /** True when `receive` is the least that must arrive, false when it is exact. */
    receiveIsMinimum: v.boolean(),
    recipient: Party,
    /** What others are handed of an asset on the way, in basis points of it. */
    fees: v.optional(v.array(v.object({ asset: Asset, bps: v.number(), recipient: Party }))),
    deadlineMs: v.optional(v.number()),
  }),
  v.object({ type: v.literal('lend'), market: Party, act: LendingAct }),
  v.object({ type: v.literal('trade'), market: Party, act: TradeAct }),
  v.object({ type: v.literal('deploy'), codeBytes: v.number() }),
  v.object({
    type: v.literal('call'),
    contract: Party,
    selector: v.optional(HexData),
    /** Signature of the function when a shipped table knows the selector. */
    signature: v.optional(ShortText),
    arguments: v.optional(
      v.array(v.object({ name: ShortText, value: v.pipe(v.string(), v.maxLength(2000)) })),
    ),
  }),
])
export type Intent = v.InferOutput<typeof Intent>

/** One line of what would change for the account, signed: negative leaves. */
export const BalanceChange = v.object({
  asset: Asset,
  amount: Amount,
  /** True where the asset is a debt: as much more, or less, is owed. */
  owed: v.optional(v.boolean()),
})
export type BalanceChange = v.InferOutput<typeof BalanceChange>

/** One allowance that would stand afterwards. */
export const AllowanceChange = v.object({
  asset: Asset,
  spender: Party,
  amount: Amount,
  unlimited: v.boolean(),
  /** True for what Permit2 passes on; the token itself keeps the others. */
  throughPermit2: v.optional(v.boolean()),
  /** Until when Permit2 passes it on. Undefined where that never ends or is not known. */
  endsAtMs: v.optional(v.number()),
})
export type AllowanceChange = v.InferOutput<typeof AllowanceChange>

/** What running the transaction on the chain's present state gave, and how it was run. */
export const Simulation = v.variant('status', [
  v.object({
    status: v.literal('succeeded'),
    method: v.picklist(['eth_simulateV1', 'debug_traceCall', 'local', 'eth_call']),
    blockNumber: Amount,
    gasUsed: v.optional(Amount),
    /** Native change without the network fee. Empty and `complete: false` when only eth_call could be asked. */
    balanceChanges: v.array(BalanceChange),
    allowanceChanges: v.array(AllowanceChange),
    complete: v.boolean(),
    /**
     * Where the account may owe more at Aave, or have less stand for it: its health factor, with 18 decimals. No `before`
     * where it owed nothing.
     */
    healthFactor: v.optional(
      v.object({
        before: v.optional(Amount),
        after: Amount,
        /** Whose it is, where it is another account's of the person. */
        account: v.optional(Party),
      }),
    ),
  }),
  v.object({
    status: v.literal('reverted'),
    method: v.picklist(['eth_simulateV1', 'debug_traceCall', 'local', 'eth_call']),
    blockNumber: Amount,
    reason: ShortText,
  }),
  v.object({ status: v.literal('unavailable'), reason: ShortText }),
])
export type Simulation = v.InferOutput<typeof Simulation>

export const warningLevels = ['info', 'caution', 'danger'] as const
/** What to look out for: the rule that fired, how bad it is, and the sentence. */
export const Warning = v.object({
  risk: v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,40}$/)),
  level: v.picklist(warningLevels),
  title: ShortText,
  sentence: v.pipe(v.string(), v.maxLength(600)),
  /** What the rule goes by, in full: an address, a number, a name. For whoever wants to check. */
  evidence: v.optional(v.pipe(v.string(), v.maxLength(300))),
  /** The rule of a warning that says the same and more of what both go by: this one is shown within that one. */
  partOf: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,40}$/))),
  /**
   * Where what it says moves with the block: whom and what it is about, and how bad it is. Of each figure, larger is worse;
   * as long as none is over `upTo`, whoever has understood this one need not be asked anew.
   */
  extent: v.optional(
    v.object({
      about: v.pipe(v.string(), v.maxLength(600)),
      figures: v.array(v.object({ is: Amount, upTo: Amount })),
    }),
  ),
})
export type Warning = v.InferOutput<typeof Warning>

/**
 * What a descriptor says of a request (ERC-7730): a file by whoever made the contract, or about them, out of the public
 * registry. `attested` when somebody who is trusted has signed that it is right; `through` when it is about the contract that
 * the one called says it hands its calls to. `unfit` when there is one for the contract and it does not fit what is asked.
 */
export const Description = v.variant('status', [
  v.object({
    status: v.literal('fits'),
    owner: ShortText,
    intent: ShortText,
    fields: v.array(v.object({ label: ShortText, value: v.pipe(v.string(), v.maxLength(1000)) })),
    attested: v.boolean(),
    through: v.optional(Address),
  }),
  v.object({ status: v.picklist(['unfit', 'tooLong']), owner: ShortText }),
])
export type Description = v.InferOutput<typeof Description>

/** A transaction, explained. `sentences` say what will happen, in order, in plain words. */
export const TransactionExplanation = v.object({
  intent: Intent,
  title: ShortText,
  sentences: v.array(v.pipe(v.string(), v.maxLength(600))),
  simulation: Simulation,
  description: v.optional(Description),
  warnings: v.array(Warning),
})
export type TransactionExplanation = v.InferOutput<typeof TransactionExplanation>

/** One field of typed data, flattened for reading: `path` as in `details.amount`, exactly what is hashed. */
export const SignedField = v.object({
  path: v.pipe(v.string(), v.maxLength(300)),
  type: v.pipe(v.string(), v.maxLength(100)),
  value: v.pipe(v.string(), v.maxLength(70_000)),
})
export type SignedField = v.InferOutput<typeof SignedField>

/** What a signature would let somebody do later. */
export const Permit = v.object({
  asset: Asset,
  spender: Party,
  amount: Amount,
  unlimited: v.boolean(),
  /** Undefined when it never ends. */
  deadlineMs: v.optional(v.number()),
})
export type Permit = v.InferOutput<typeof Permit>

/** A message or typed data, explained. */
export const SignatureExplanation = v.object({
  title: ShortText,
  sentences: v.array(v.pipe(v.string(), v.maxLength(600))),
  /** Plain messages: the text, with invisible characters made visible; undefined when the bytes are no text. */
  text: v.optional(v.pipe(v.string(), v.maxLength(70_000))),
  hex: v.optional(HexData),
  /** Typed data: the domain and every field that is hashed, in order. */
  domain: v.array(SignedField),
  fields: v.array(SignedField),
  primaryType: v.optional(ShortText),
  permits: v.array(Permit),
  description: v.optional(Description),
  warnings: v.array(Warning),
})
export type SignatureExplanation = v.InferOutput<typeof SignatureExplanation>
