import * as v from 'valibot'
import { HexData } from './primitives.ts'
import { batchMethods } from './provider/batchMethods.ts'
import { clientMethods } from './provider/clientMethods.ts'
import { filterMethods } from './provider/filterMethods.ts'
import type { MethodEntry } from './provider/methodEntry.ts'
import {
  AddChainParameter,
  AddressParameter,
  ChainParameter,
  EncryptedParameter,
  MessageParameter,
  none,
  TransactionParameter,
  TypedDataListParameter,
  TypedDataParameter,
  WatchAssetParameter,
} from './provider/params.ts'
import { PermissionRequest, PermissionRevocation } from './provider/permissionParams.ts'
import { readMethods } from './provider/readMethods.ts'

const signTypedData = {
  standard: 'EIP-712',
  takes: 'address, typed data',
  gives: 'signature',
  params: v.strictTuple([AddressParameter, TypedDataParameter]),
  permission: 'account',
  answeredBy: 'background',
  approval: 'typedData',
} as const satisfies Partial<MethodEntry>

/** Everything that a page may call. What it asks of the chain, of the client, of filters and of batches stands in files of its own. */
export const providerMethods = {
  eth_requestAccounts: {
    standard: 'EIP-1102',
    summary: 'Asks the person to connect the site; answers its accounts.',
    takes: '',
    gives: 'list of addresses',
    params: v.optional(v.union([v.array(v.unknown()), v.object({})]), []),
    permission: 'none',
    answeredBy: 'background',
    approval: 'connect',
  },
  eth_accounts: {
    standard: 'EIP-1102',
    summary: 'The accounts the site may see, its active one first; none when it is not connected.',
    takes: '',
    gives: 'list of addresses',
    params: none,
    permission: 'none',
    answeredBy: 'background',
  },
  eth_coinbase: {
    standard: 'EIP-1474',
    summary: 'The site’s active account, or null.',
    takes: '',
    gives: 'address or null',
    params: none,
    permission: 'none',
    answeredBy: 'background',
  },
  eth_chainId: {
    standard: 'EIP-695',
    summary: 'The site’s active chain.',
    takes: '',
    gives: 'quantity',
    params: none,
    permission: 'none',
    answeredBy: 'background',
  },
  net_version: {
    standard: 'EIP-1474',
    summary: 'The site’s active chain, as decimal text.',
    takes: '',
    gives: 'text',
    params: none,
    permission: 'none',
    answeredBy: 'background',
  },
  wallet_requestPermissions: {
    standard: 'EIP-2255',
    summary: 'Asks the person to connect the site, or to choose its accounts anew.',
    takes: 'permissions, with caveats?',
    gives: 'list of permissions',
    params: v.strictTuple([PermissionRequest]),
    permission: 'none',
    answeredBy: 'background',
    approval: 'connect',
    errors: ['unknownChain'],
  },
  wallet_getPermissions: {
    standard: 'EIP-2255',
    summary: 'What the site may do.',
    takes: '',
    gives: 'list of permissions',
    params: none,
    permission: 'none',
    answeredBy: 'background',
  },
  wallet_revokePermissions: {
    standard: 'EIP-2255',
    summary: 'Disconnects the site.',
    takes: 'permissions',
    gives: 'null',
    params: v.strictTuple([PermissionRevocation]),
    permission: 'none',
    answeredBy: 'background',
  },
  wallet_switchEthereumChain: {
    standard: 'EIP-3326',
    summary: 'Asks the person to change the site’s active chain.',
    takes: 'chain',
    gives: 'null',
    params: v.strictTuple([ChainParameter]),
    permission: 'connected',
    answeredBy: 'background',
    approval: 'switchChain',
    errors: ['unknownChain'],
  },
  wallet_addEthereumChain: {
    standard: 'EIP-3085',
    summary: 'Asks the person to add a chain to the wallet.',
    takes: 'chain with nodes',
    gives: 'null',
    params: v.strictTuple([AddChainParameter]),
    permission: 'connected',
    answeredBy: 'background',
    approval: 'addChain',
  },
  wallet_watchAsset: {
    standard: 'EIP-747',
    summary: 'Asks the person to show a token in the wallet: ERC-20, ERC-721 or ERC-1155.',
    takes: 'asset',
    gives: 'true',
    params: WatchAssetParameter,
    permission: 'connected',
    answeredBy: 'background',
    approval: 'watchAsset',
    errors: ['chainDisconnected'],
  },
  personal_sign: {
    standard: 'EIP-191',
    summary: 'Asks the person to sign a message. One that signs in (EIP-4361) is checked.',
    takes: 'message, address',
    gives: 'signature',
    params: v.looseTuple([MessageParameter, AddressParameter]),
    permission: 'account',
    answeredBy: 'background',
    approval: 'message',
  },
  eth_signTypedData: {
    ...signTypedData,
    summary: 'Asks the person to sign typed data: a list of values (version 1), or as version 4.',
    takes: 'list of values, address; or address, typed data',
    params: v.union([v.strictTuple([TypedDataListParameter, AddressParameter]), signTypedData.params]),
  },
  eth_signTypedData_v1: {
    ...signTypedData,
    summary: 'Asks the person to sign a list of values, bound to no site and no chain.',
    takes: 'list of values, address',
    params: v.strictTuple([TypedDataListParameter, AddressParameter]),
  },
  eth_signTypedData_v3: {
    ...signTypedData,
    summary: 'Asks the person to sign typed data without lists.',
  },
  eth_signTypedData_v4: {
    ...signTypedData,
    summary: 'Asks the person to sign typed data.',
  },
  eth_getEncryptionPublicKey: {
    standard: 'EIP-1024',
    summary: 'Asks the person for the key that others encrypt for an account with.',
    takes: 'address',
    gives: 'key, as base64',
    params: v.strictTuple([AddressParameter]),
    permission: 'account',
    answeredBy: 'background',
    approval: 'encryptionKey',
  },
  eth_decrypt: {
    standard: 'EIP-1024',
    summary: 'Asks the person to decrypt a message for the site (x25519-xsalsa20-poly1305).',
    takes: 'encrypted message, address',
    gives: 'text',
    params: v.strictTuple([EncryptedParameter, AddressParameter]),
    permission: 'account',
    answeredBy: 'background',
    approval: 'decrypt',
  },
  eth_sendTransaction: {
    standard: 'EIP-1474',
    summary: 'Asks the person to sign a transaction and sends it; answers its hash.',
    takes: 'transaction',
    gives: 'hash',
    params: v.strictTuple([TransactionParameter]),
    permission: 'account',
    answeredBy: 'background',
    approval: 'transaction',
    errors: ['transactionRejected'],
  },
  eth_sendRawTransaction: {
    standard: 'execution-apis',
    summary: 'Sends a transaction that was signed elsewhere.',
    takes: 'data',
    gives: 'hash',
    params: v.strictTuple([HexData]),
    permission: 'connected',
    answeredBy: 'chain',
  },
  ...batchMethods,
  ...filterMethods,
  ...clientMethods,
  ...readMethods,
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
