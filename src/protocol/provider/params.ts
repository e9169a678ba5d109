import * as v from 'valibot'
import { RpcUrl } from '../chain.ts'
import { MAX_UINT256 } from '../maxUint256.ts'
import { Address, ShortText } from '../primitives.ts'
import { AccessList } from '../transaction.ts'
import {
  isSentOrCreates,
  maybe,
  NOTHING_TO_CREATE,
  PageData,
  PageQuantity,
  PageRecipient,
} from './pageParts.ts'

/** No parameters: an empty list, as most pages send it, an empty object, or nothing at all. */
export const none = v.optional(v.union([v.strictTuple([]), v.strictObject({})]), [])

export const AddressParameter = Address

/** A message to sign: hex, or text. */
export const MessageParameter = v.pipe(v.string(), v.maxLength(70_000))

/** An encrypted message: JSON as hex, or, from some pages, as it is. */
export const EncryptedParameter = v.pipe(v.string(), v.maxLength(140_000))

/** A chain, as pages name it: a hex quantity (EIP-3326). */
export const ChainParameter = v.object({ chainId: PageQuantity })

/** What a chain may be numbered: EIP-155 has no 0, and beyond 2^53 - 1 a number is not exact any more. */
const NewChainNumber = v.pipe(
  PageQuantity,
  v.check(
    (number) => BigInt(number) > 0n && BigInt(number) <= BigInt(Number.MAX_SAFE_INTEGER),
    'The number of a chain is from 1 to 2^53 - 1',
  ),
)

const MAX_NODES = 12

/** Those that the wallet can use: pages name sockets beside them. Unusable ones alone are refused. */
const NodeUrls = v.pipe(
  v.array(v.string()),
  v.maxLength(100),
  v.transform((urls) => urls.filter((url) => v.is(RpcUrl, url)).slice(0, MAX_NODES)),
  v.minLength(1, 'A node is reached by https, or by http on this machine only'),
)

/** A chain that a page wants added (EIP-3085). Icons are accepted and never loaded. */
export const AddChainParameter = v.object({
  chainId: NewChainNumber,
  chainName: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  rpcUrls: NodeUrls,
  nativeCurrency: v.object({
    name: v.pipe(v.string(), v.maxLength(64)),
    symbol: v.pipe(v.string(), v.minLength(1), v.maxLength(12)),
    decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(36)),
  }),
  blockExplorerUrls: v.optional(v.nullable(v.pipe(v.array(v.string()), v.maxLength(12)))),
  iconUrls: v.optional(v.nullable(v.pipe(v.array(v.string()), v.maxLength(12)))),
})

/** The number of an item, in decimal or hex. */
const TokenId = v.pipe(
  v.union([
    v.pipe(v.string(), v.regex(/^(\d{1,78}|0x[0-9a-fA-F]{1,64})$/)),
    v.pipe(v.number(), v.safeInteger()),
  ]),
  v.transform((id) => BigInt(id)),
  v.check((id) => id >= 0n && id <= MAX_UINT256, 'The number of an item has at most 256 bits'),
)

const Asset747 = v.object({
  type: v.picklist(['ERC20', 'ERC721', 'ERC1155'], 'Only ERC20, ERC721 and ERC1155 tokens can be watched'),
  options: v.object({
    address: Address,
    symbol: v.optional(ShortText),
    decimals: v.optional(v.union([v.pipe(v.number(), v.integer()), v.pipe(v.string(), v.maxLength(4))])),
    image: v.optional(v.string()),
    tokenId: v.optional(TokenId),
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

const TypedDataEntry = v.strictObject({
  type: v.pipe(v.string(), v.maxLength(100)),
  name: v.pipe(v.string(), v.maxLength(300)),
  value: v.unknown(),
})

/** Version 1 of typed data: a list of named values (before EIP-712 had structs). */
export const TypedDataListParameter = v.pipe(v.array(TypedDataEntry), v.minLength(1), v.maxLength(200))

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
 * A transaction that a page wants sent. `input` is the newer name of `data`; null stands for what is left out. A `type` other than legacy,
 * EIP-2930 or EIP-1559, or an authorisation list (EIP-7702), is refused: those come only from our own screens.
 */
export const TransactionParameter = v.pipe(
  v.strictObject({
    from: Address,
    to: maybe(PageRecipient),
    value: maybe(PageQuantity),
    data: maybe(PageData),
    input: maybe(PageData),
    gas: maybe(PageQuantity),
    gasLimit: maybe(PageQuantity),
    gasPrice: maybe(PageQuantity),
    maxFeePerGas: maybe(PageQuantity),
    maxPriorityFeePerGas: maybe(PageQuantity),
    nonce: maybe(PageQuantity),
    chainId: maybe(PageQuantity),
    type: maybe(
      v.pipe(
        PageQuantity,
        v.picklist(
          ['0x0', '0x1', '0x2'],
          'A page may ask for transactions of type 0, 1 and 2. Blobs (3) and delegations (4) are not a page’s to ask for',
        ),
      ),
    ),
    accessList: maybe(AccessList),
    authorizationList: maybe(
      v.never('An account is delegated only on the wallet’s own screens (EIP-7702), not at a page’s request'),
    ),
  }),
  v.check((call) => isSentOrCreates(call), NOTHING_TO_CREATE),
)
export type TransactionParameter = v.InferOutput<typeof TransactionParameter>
