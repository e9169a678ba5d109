import type { ErrorName } from '../../src/protocol/errors.ts'

/** What each code means, in words for whoever writes a page. */
export const errorMeanings = {
  userRejected: 'The person said no (EIP-1193).',
  unauthorized:
    'The site is not connected, not to this account, or the wallet is locked or was never set up (EIP-1193).',
  unsupportedMethod: 'The wallet does not do this (EIP-1193).',
  disconnected: 'The wallet was updated or turned off, or the page went away (EIP-1193).',
  chainDisconnected: 'No node of the chain gives a sound answer (EIP-1193).',
  unknownChain: 'The wallet does not know this chain: add it first (EIP-3326).',
  unsupportedCapability: 'The wallet can’t do what the batch says it can’t do without (EIP-5792).',
  unsupportedChain: 'The wallet does not know the chain of the batch (EIP-5792).',
  duplicateBatch: 'The site has named another batch by that id (EIP-5792).',
  unknownBatch: 'The site has no batch of that id (EIP-5792).',
  batchTooLarge: 'More calls, or more data, than a person could look over (EIP-5792).',
  upgradeRejected:
    'All or nothing needed the account to follow a contract, and the person said no (EIP-5792).',
  atomicityUnsupported: 'The account can’t do all or nothing on that chain (EIP-5792).',
  parse: 'Not JSON (JSON-RPC 2.0).',
  invalidRequest: 'Not a request (JSON-RPC 2.0).',
  methodNotFound: 'The node does not know the method (JSON-RPC 2.0).',
  invalidParams: 'The parameters are not those of the method (JSON-RPC 2.0).',
  internal: 'Something went wrong inside; nothing was signed (JSON-RPC 2.0).',
  invalidInput: 'What it names is not there, or not any more (EIP-1474).',
  resourceUnavailable: 'The wallet is already asking the person for this (EIP-1474).',
  transactionRejected: 'The network refused the transaction (EIP-1474).',
  limitExceeded: 'Too much at once (EIP-1474).',
} as const satisfies Record<ErrorName, string>
