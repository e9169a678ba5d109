import * as v from 'valibot'
import type { ApprovalKind } from './approval.ts'
import { HexData } from './primitives.ts'
import {
  AddChainParameter,
  AddressParameter,
  ChainParameter,
  PermissionRequest,
  TransactionParameter,
  TypedDataParameter,
  WatchAssetParameter,
} from './providerParams.ts'

/**
 * What a page may call.
 *
 * `params` is parsed on arrival. `permission` is what the site must hold before the handler runs: `none`,
 * `connected` (any account), or `account` (the very account it names; the handler checks which).
 * `answeredBy`: `background` has a file of the method's name in `background/rpc/`; `chain` is passed to the
 * node once `permission` holds. `approval` is the kind that the person decides, if any.
 */
type MethodEntry = {
  readonly standard: string
  readonly summary: string
  readonly params: v.GenericSchema<unknown, unknown>
  readonly permission: 'none' | 'connected' | 'account'
  readonly answeredBy: 'background' | 'chain'
  readonly approval?: ApprovalKind
}

const none = v.optional(v.union([v.strictTuple([]), v.strictObject({})]), [])
/** Parameters of a read method: passed on as they came, within bounds. */
const passed = v.optional(v.pipe(v.array(v.unknown()), v.maxLength(8)), [])

function read(summary: string): MethodEntry & { answeredBy: 'chain' } {
  return { standard: 'execution-apis', summary, params: passed, permission: 'none', answeredBy: 'chain' }
}

export const providerMethods = {
  eth_requestAccounts: {
    standard: 'EIP-1102',
    summary: 'Asks the person to connect the site; answers its accounts.',
    params: v.optional(v.union([v.array(v.unknown()), v.object({})]), []),
    permission: 'none',
    answeredBy: 'background',
    approval: 'connect',
  },
  eth_accounts: {
    standard: 'EIP-1102',
    summary: 'The accounts the site may see, its active one first; none when it is not connected.',
    params: none,
    permission: 'none',
    answeredBy: 'background',
  },
  eth_coinbase: {
    standard: 'EIP-1474',
    summary: 'The site’s active account, or null.',
    params: none,
    permission: 'none',
    answeredBy: 'background',
  },
  eth_chainId: {
    standard: 'EIP-695',
    summary: 'The site’s active chain.',
    params: none,
    permission: 'none',
    answeredBy: 'background',
  },
  net_version: {
    standard: 'EIP-1474',
    summary: 'The site’s active chain, as decimal text.',
    params: none,
    permission: 'none',
    answeredBy: 'background',
  },
  wallet_requestPermissions: {
    standard: 'EIP-2255',
    summary: 'Asks the person to connect the site, or to choose its accounts anew.',
    params: v.strictTuple([PermissionRequest]),
    permission: 'none',
    answeredBy: 'background',
    approval: 'connect',
  },
  wallet_getPermissions: {
    standard: 'EIP-2255',
    summary: 'What the site may do.',
    params: none,
    permission: 'none',
    answeredBy: 'background',
  },
  wallet_revokePermissions: {
    standard: 'EIP-2255',
    summary: 'Disconnects the site.',
    params: v.strictTuple([PermissionRequest]),
    permission: 'none',
    answeredBy: 'background',
  },
  wallet_switchEthereumChain: {
    standard: 'EIP-3326',
    summary: 'Asks the person to change the site’s active chain.',
    params: v.strictTuple([ChainParameter]),
    permission: 'connected',
    answeredBy: 'background',
    approval: 'switchChain',
  },
  wallet_addEthereumChain: {
    standard: 'EIP-3085',
    summary: 'Asks the person to add a chain to the wallet.',
    params: v.strictTuple([AddChainParameter]),
    permission: 'connected',
    answeredBy: 'background',
    approval: 'addChain',
  },
  wallet_watchAsset: {
    standard: 'EIP-747',
    summary: 'Asks the person to show a token in the wallet.',
    params: WatchAssetParameter,
    permission: 'connected',
    answeredBy: 'background',
    approval: 'watchAsset',
  },
  personal_sign: {
    standard: 'EIP-191',
    summary: 'Asks the person to sign a message.',
    params: v.looseTuple([v.pipe(v.string(), v.maxLength(70_000)), AddressParameter]),
    permission: 'account',
    answeredBy: 'background',
    approval: 'message',
  },
  eth_signTypedData_v4: {
    standard: 'EIP-712',
    summary: 'Asks the person to sign typed data.',
    params: v.strictTuple([AddressParameter, TypedDataParameter]),
    permission: 'account',
    answeredBy: 'background',
    approval: 'typedData',
  },
  eth_sendTransaction: {
    standard: 'EIP-1474',
    summary: 'Asks the person to sign a transaction and sends it; answers its hash.',
    params: v.strictTuple([TransactionParameter]),
    permission: 'account',
    answeredBy: 'background',
    approval: 'transaction',
  },
  eth_sendRawTransaction: {
    standard: 'execution-apis',
    summary: 'Sends a transaction that was signed elsewhere.',
    params: v.strictTuple([HexData]),
    permission: 'connected',
    answeredBy: 'chain',
  },
  eth_blockNumber: read('Number of the newest block.'),
  eth_call: read('Runs a call without a transaction.'),
  eth_estimateGas: read('Gas that a transaction would use.'),
  eth_feeHistory: read('Fees of the last blocks.'),
  eth_gasPrice: read('Gas price now.'),
  eth_maxPriorityFeePerGas: read('Priority fee now.'),
  eth_getBalance: read('Native balance of an account.'),
  eth_getBlockByHash: read('A block, by hash.'),
  eth_getBlockByNumber: read('A block, by number.'),
  eth_getBlockReceipts: read('Receipts of a block.'),
  eth_getBlockTransactionCountByHash: read('Number of transactions in a block, by hash.'),
  eth_getBlockTransactionCountByNumber: read('Number of transactions in a block, by number.'),
  eth_getCode: read('Code of a contract.'),
  eth_getLogs: read('Event logs.'),
  eth_getProof: read('State of an account with its proof.'),
  eth_getStorageAt: read('A storage slot.'),
  eth_getTransactionByBlockHashAndIndex: read('A transaction, by block hash and index.'),
  eth_getTransactionByBlockNumberAndIndex: read('A transaction, by block number and index.'),
  eth_getTransactionByHash: read('A transaction, by hash.'),
  eth_getTransactionCount: read('Number of transactions of an account.'),
  eth_getTransactionReceipt: read('Receipt of a transaction.'),
  eth_syncing: read('Whether the node is syncing.'),
  web3_clientVersion: read('Name and version of the node.'),
} as const satisfies Record<string, MethodEntry>

export type ProviderMethod = keyof typeof providerMethods
export type ProviderParams<M extends ProviderMethod> = v.InferOutput<(typeof providerMethods)[M]['params']>

/** The methods that have a file in `background/rpc/`. */
export type BackgroundMethod = {
  [M in ProviderMethod]: (typeof providerMethods)[M]['answeredBy'] extends 'background' ? M : never
}[ProviderMethod]

/** @returns true when a page may call the method at all; anything else is answered 4200 */
export function isProviderMethod(method: string): method is ProviderMethod {
  return Object.hasOwn(providerMethods, method)
}
