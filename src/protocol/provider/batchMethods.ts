import * as v from 'valibot'
import { BatchId } from '../batch.ts'
import { Address } from '../primitives.ts'
import type { MethodEntry } from './methodEntry.ts'
import {
  isSentOrCreates,
  maybe,
  NOTHING_TO_CREATE,
  PageData,
  PageQuantity,
  PageRecipient,
} from './pageParts.ts'

/** What a page asks of the wallet beside the calls; each by its name, `optional` where it can do without. */
const Capabilities = v.record(
  v.pipe(v.string(), v.maxLength(100)),
  v.looseObject({ optional: v.optional(v.boolean()) }),
)

const CallParameter = v.pipe(
  v.strictObject({
    to: maybe(PageRecipient),
    data: maybe(PageData),
    value: maybe(PageQuantity),
    capabilities: v.optional(Capabilities),
  }),
  v.check((call) => isSentOrCreates(call), NOTHING_TO_CREATE),
)

/** More than fits any message; how many a batch may have is the wallet's to say (5740). */
const MAX_PARSED = 1_000

/** A batch that a page wants sent (EIP-5792, version 2.0.0). */
export const SendCallsParameter = v.strictObject({
  version: v.literal('2.0.0', 'The wallet speaks version 2.0.0 of wallet_sendCalls'),
  id: v.optional(BatchId),
  from: v.optional(Address),
  chainId: PageQuantity,
  atomicRequired: v.boolean(),
  calls: v.pipe(v.array(CallParameter), v.minLength(1), v.maxLength(MAX_PARSED)),
  capabilities: v.optional(Capabilities),
})
export type SendCallsParameter = v.InferOutput<typeof SendCallsParameter>

const ChainList = v.pipe(v.array(PageQuantity), v.maxLength(100))

const batch = { standard: 'EIP-5792', answeredBy: 'background' } as const satisfies Partial<MethodEntry>

/** Several calls at once, and what became of them. */
export const batchMethods = {
  wallet_getCapabilities: {
    ...batch,
    summary:
      'On which chains an account can do several calls in one transaction. Of those named, or of all, the ones that the site may use; where it may use all and names none, its own and the main networks that come with the wallet, since those that somebody added would tell them apart.',
    takes: 'address, list of chains?',
    gives: 'by chain: `atomic.status`, which is `supported`, `ready` or `unsupported`',
    params: v.union([v.strictTuple([Address]), v.strictTuple([Address, ChainList])]),
    permission: 'account',
  },
  wallet_sendCalls: {
    ...batch,
    summary:
      'Asks the person to sign several calls, and sends them: in one transaction, or in order up to the first that fails.',
    takes: 'batch',
    gives: '`id`',
    params: v.strictTuple([SendCallsParameter]),
    permission: 'account',
    approval: 'calls',
    errors: [
      'transactionRejected',
      'unsupportedCapability',
      'unsupportedChain',
      'duplicateBatch',
      'batchTooLarge',
      'upgradeRejected',
      'atomicityUnsupported',
      'chainDisconnected',
    ],
  },
  wallet_getCallsStatus: {
    ...batch,
    summary:
      'What became of a batch of the site: 100 on its way, 200 done, 400 never sent, 500 failed, 600 done in part.',
    takes: 'id',
    gives: 'status, with receipts',
    params: v.strictTuple([BatchId]),
    permission: 'none',
    errors: ['unauthorized', 'unknownBatch', 'chainDisconnected', 'unknownChain'],
  },
  wallet_showCallsStatus: {
    ...batch,
    summary: 'Shows the person what became of a batch of the site.',
    takes: 'id',
    gives: 'null',
    params: v.strictTuple([BatchId]),
    permission: 'connected',
    errors: ['unknownBatch', 'limitExceeded'],
  },
} as const satisfies Record<string, MethodEntry>
