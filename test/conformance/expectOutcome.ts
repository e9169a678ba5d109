import { errorCodes } from '../../src/protocol/errors.ts'
import type { MethodEntry } from '../../src/protocol/provider/methodEntry.ts'
import { type ProviderMethod, providerMethods } from '../../src/protocol/provider.ts'

/** What a site meets: `locked` is a site that is connected to a wallet that is locked. */
export const walletStates = ['connected', 'unconnected', 'locked', 'empty'] as const
export type WalletState = (typeof walletStates)[number]

/**
 * `asks`: it is put before the person, and 4001 when they say no. `refused`: the node says no, in its own words. A number:
 * the code of the error.
 */
export type Outcome = 'result' | 'asks' | 'refused' | number

/** Every method; the one that ends the connection comes last. */
export const methodsToWalk = (Object.keys(providerMethods) as ProviderMethod[]).toSorted(
  (one, other) => Number(one === 'wallet_revokePermissions') - Number(other === 'wallet_revokePermissions'),
)

const { unauthorized, chainDisconnected, invalidInput, unknownBatch } = errorCodes

/** Of the execution-apis, and not of the devnet's node: `test/background/rpc/executionApis.test.ts` has answers to them. */
export const unknownToNode: ReadonlySet<ProviderMethod> = new Set<ProviderMethod>([
  'eth_capabilities',
  'eth_baseFee',
  'eth_getHeaderByHash',
  'eth_getHeaderByNumber',
  'eth_getBlockAccessList',
  'debug_getRawBlock',
  'debug_getRawHeader',
  'debug_getRawReceipts',
  'debug_getRawBlockAccessList',
])

/**
 * @param hasNode whether a node of the site's chain answers
 * @returns what the table of methods promises for a method with sound parameters
 */
export function expectOutcome(method: ProviderMethod, state: WalletState, hasNode: boolean): Outcome {
  const entry: MethodEntry = providerMethods[method]
  const fromNode = unknownToNode.has(method) ? errorCodes.methodNotFound : 'result'
  const fromChain: Outcome = state === 'empty' ? unauthorized : hasNode ? fromNode : chainDisconnected
  if (entry.approval === 'connect') return expectConnect(method, state)
  if (method === 'eth_getFilterChanges' || method === 'eth_getFilterLogs') return invalidInput
  if (method === 'wallet_getCallsStatus') return unknownBatch
  if (/^eth_new|^eth_subscribe/.test(method)) return fromChain
  if (entry.permission === 'none') return entry.answeredBy === 'chain' ? fromChain : 'result'
  if (state === 'unconnected' || state === 'empty') return unauthorized
  if (method === 'eth_sendRawTransaction') return hasNode ? 'refused' : chainDisconnected
  if (state === 'locked') return unauthorized
  if (method === 'wallet_getCapabilities') return 'result'
  if (method === 'wallet_showCallsStatus') return unknownBatch
  // The contract is asked what the token is before the person is.
  return method === 'wallet_watchAsset' && !hasNode ? chainDisconnected : 'asks'
}

function expectConnect(method: ProviderMethod, state: WalletState): Outcome {
  if (state === 'empty') return unauthorized
  return method === 'eth_requestAccounts' && state === 'connected' ? 'result' : 'asks'
}
