import * as v from 'valibot'
import { Address, Hash, HexData, Quantity } from '../primitives.ts'
import { AccessList } from '../transaction.ts'
import { maybe } from './pageParts.ts'

/** Far more than a page asks at once, and few enough that no node is flooded by one question. */
const MAX_LISTED = 1000

/**
 * Parameters by position. Those at the end that were left out are left out of the result, too: a node takes null for
 * something else.
 */
export function positional<const Items extends readonly v.GenericSchema[]>(items: Items) {
  return v.pipe(
    v.strictTuple(items),
    v.transform((given): unknown[] => given.slice(0, given.findLastIndex((item) => item !== undefined) + 1)),
  )
}

/** A block by number, or by what it is to the node (execution-apis, `BlockNumberOrTag`). */
export const BlockNumberOrTag = v.union(
  [Quantity, v.picklist(['latest', 'pending', 'earliest', 'safe', 'finalized'])],
  'A block is a quantity, or latest, pending, earliest, safe or finalized',
)

/** A block, also by its hash (EIP-1898). */
export const Block = v.union(
  [
    BlockNumberOrTag,
    Hash,
    v.strictObject({ blockHash: Hash, requireCanonical: v.optional(v.boolean()) }),
    v.strictObject({ blockNumber: Quantity }),
  ],
  'A block is a quantity, a tag, a hash, or an object with one of them (EIP-1898)',
)

/** The newest block, where a page names none. */
export const BlockOrLatest = v.pipe(
  v.nullish(Block, 'latest'),
  v.transform((block) => block ?? 'latest'),
)
export const MaybeBlock = maybe(Block)

/** A storage slot: up to 32 bytes, with leading zeros or without. */
export const StorageKey = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-fA-F]{1,64}$/, 'A storage slot is 0x and up to 64 hex digits'),
)
/** Slots in full: some nodes take no shorter ones for a proof. */
export const StorageKeys = v.pipe(
  v.array(
    v.pipe(
      StorageKey,
      v.transform((key) => `0x${key.slice(2).padStart(64, '0')}`),
    ),
  ),
  v.maxLength(MAX_LISTED),
)

/** Slots of several contracts, by address. */
export const StorageRequest = v.pipe(
  v.record(Address, StorageKeys),
  v.check(
    (asked) => Object.values(asked).flat().length <= MAX_LISTED,
    `At most ${MAX_LISTED} slots are read at once`,
  ),
)

export const MaybeFlag = maybe(v.boolean())
export const Index = Quantity

/** A call that is run and not sent (execution-apis, `GenericTransaction`). What is no part of one is left out. */
export const CallParameter = v.object({
  from: v.optional(Address),
  to: v.optional(v.nullable(Address)),
  gas: v.optional(Quantity),
  gasPrice: v.optional(Quantity),
  maxFeePerGas: v.optional(Quantity),
  maxPriorityFeePerGas: v.optional(Quantity),
  maxFeePerBlobGas: v.optional(Quantity),
  value: v.optional(Quantity),
  nonce: v.optional(Quantity),
  type: v.optional(Quantity),
  chainId: v.optional(Quantity),
  data: v.optional(HexData),
  input: v.optional(HexData),
  accessList: v.optional(AccessList),
  blobVersionedHashes: v.optional(v.pipe(v.array(Hash), v.maxLength(16))),
})

const Storage = v.record(StorageKey, StorageKey)

/** What a call is to find otherwise than it is, by address. */
export const StateOverrides = v.record(
  Address,
  v.strictObject({
    balance: v.optional(Quantity),
    nonce: v.optional(Quantity),
    code: v.optional(HexData),
    state: v.optional(Storage),
    stateDiff: v.optional(Storage),
    movePrecompileToAddress: v.optional(Address),
  }),
)
export const MaybeStateOverrides = maybe(StateOverrides)

/** What a call is to find otherwise than it is in its block. */
export const BlockOverrides = v.strictObject({
  number: v.optional(Quantity),
  time: v.optional(Quantity),
  gasLimit: v.optional(Quantity),
  feeRecipient: v.optional(Address),
  prevRandao: v.optional(Hash),
  baseFeePerGas: v.optional(Quantity),
  blobBaseFee: v.optional(Quantity),
  difficulty: v.optional(Quantity),
})
export const MaybeBlockOverrides = maybe(BlockOverrides)

/** Blocks of calls that are run one after the other (execution-apis, `eth_simulateV1`). */
export const SimulateParameter = v.strictObject({
  blockStateCalls: v.pipe(
    v.array(
      v.strictObject({
        blockOverrides: v.optional(BlockOverrides),
        stateOverrides: v.optional(StateOverrides),
        calls: v.optional(v.pipe(v.array(CallParameter), v.maxLength(MAX_LISTED))),
      }),
    ),
    v.maxLength(256),
  ),
  traceTransfers: v.optional(v.boolean()),
  validation: v.optional(v.boolean()),
  returnFullTransactions: v.optional(v.boolean()),
})

/** A count, as a quantity or, as some pages send it, as a number. */
export const BlockCount = v.union([
  Quantity,
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.maxValue(1024),
    v.transform((count) => `0x${count.toString(16)}`),
  ),
])
export const MaybePercentiles = maybe(
  v.pipe(v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(100))), v.maxLength(100)),
)
