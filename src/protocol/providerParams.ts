import * as v from 'valibot'
import { RpcUrl } from './chain.ts'
import { Address, HexData, Quantity, ShortText } from './primitives.ts'
import { AccessList } from './transaction.ts'

export const AddressParameter = Address

/** A chain, as pages name it: a hex quantity (EIP-3326). */
export const ChainParameter = v.object({ chainId: Quantity })

/** Permissions asked for: only accounts can be (EIP-2255). */
export const PermissionRequest = v.object({ eth_accounts: v.record(v.string(), v.unknown()) })

/** A chain that a page wants added (EIP-3085). Icons are accepted and never loaded. */
export const AddChainParameter = v.object({
  chainId: Quantity,
  chainName: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  rpcUrls: v.pipe(v.array(RpcUrl), v.minLength(1), v.maxLength(12)),
  nativeCurrency: v.object({
    name: v.pipe(v.string(), v.maxLength(64)),
    symbol: v.pipe(v.string(), v.minLength(1), v.maxLength(12)),
    decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(36)),
  }),
  blockExplorerUrls: v.optional(v.nullable(v.pipe(v.array(v.string()), v.maxLength(12)))),
  iconUrls: v.optional(v.nullable(v.pipe(v.array(v.string()), v.maxLength(12)))),
})

const Asset747 = v.object({
  type: v.picklist(['ERC20', 'ERC721'], 'Only ERC20 and ERC721 tokens can be watched'),
  options: v.object({
    address: Address,
    symbol: v.optional(ShortText),
    decimals: v.optional(v.union([v.pipe(v.number(), v.integer()), v.pipe(v.string(), v.maxLength(4))])),
    image: v.optional(v.string()),
    tokenId: v.optional(v.pipe(v.string(), v.maxLength(78))),
  }),
})

/** A token that a page wants shown (EIP-747): one object, or, as many pages send it, an array of one. */
export const WatchAssetParameter = v.union([
  Asset747,
  v.pipe(
    v.strictTuple([Asset747]),
    v.transform(([asset]) => asset),
  ),
])

/** Typed data, as JSON text or, as some pages send it, as the object itself (EIP-712). */
export const TypedDataParameter = v.union([
  v.pipe(v.string(), v.maxLength(70_000)),
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      try {
        return JSON.stringify(dataset.value)
      } catch {
        addIssue({ message: 'Typed data is plain data that fits in JSON' })
        return NEVER
      }
    }),
    v.maxLength(70_000),
  ),
])

/**
 * A transaction that a page wants sent. `input` is the newer name of `data`. A `type` other than legacy,
 * EIP-2930 or EIP-1559, or an authorisation list (EIP-7702), is refused: those come only from our own screens.
 */
export const TransactionParameter = v.strictObject({
  from: Address,
  to: v.optional(v.nullable(Address)),
  value: v.optional(Quantity),
  data: v.optional(HexData),
  input: v.optional(HexData),
  gas: v.optional(Quantity),
  gasLimit: v.optional(Quantity),
  gasPrice: v.optional(Quantity),
  maxFeePerGas: v.optional(Quantity),
  maxPriorityFeePerGas: v.optional(Quantity),
  nonce: v.optional(Quantity),
  chainId: v.optional(Quantity),
  type: v.optional(
    v.picklist(['0x0', '0x1', '0x2'], 'Only transactions of type 0, 1 and 2 can be asked for'),
  ),
  accessList: v.optional(AccessList),
})
export type TransactionParameter = v.InferOutput<typeof TransactionParameter>
