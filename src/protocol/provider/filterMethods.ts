import * as v from 'valibot'
import { LogCriteria, LogFilter } from './logFilter.ts'
import type { MethodEntry } from './methodEntry.ts'
import { none } from './params.ts'

/** The name of a filter or a subscription, as the wallet gave it. */
const Id = v.pipe(v.string(), v.regex(/^0x[0-9a-f]{1,64}$/, 'A filter is named by what made it'))

const nothing = v.nullish(v.strictObject({}))

const Subscription = v.union(
  [
    v.strictTuple([v.literal('newHeads')]),
    v.strictTuple([v.literal('newHeads'), nothing]),
    v.strictTuple([v.literal('newPendingTransactions')]),
    v.strictTuple([v.literal('newPendingTransactions'), v.nullish(v.boolean())]),
    v.strictTuple([v.literal('logs')]),
    v.strictTuple([v.literal('logs'), v.nullish(LogCriteria)]),
  ],
  'Only newHeads, logs and newPendingTransactions can be subscribed to',
)

const stays = { standard: 'execution-apis', permission: 'none', answeredBy: 'background' } as const

/** What follows the chain: the wallet keeps these itself, since two questions may reach two nodes. */
export const filterMethods = {
  eth_newFilter: {
    ...stays,
    summary: 'Begins to collect logs that fit a filter.',
    takes: 'filter',
    gives: 'id',
    params: v.strictTuple([LogFilter]),
    errors: ['unauthorized', 'limitExceeded', 'chainDisconnected'],
  },
  eth_newBlockFilter: {
    ...stays,
    summary: 'Begins to collect the hashes of new blocks.',
    takes: '',
    gives: 'id',
    params: none,
    errors: ['unauthorized', 'limitExceeded', 'chainDisconnected'],
  },
  eth_newPendingTransactionFilter: {
    ...stays,
    summary: 'Begins to collect the hashes of transactions that wait, as far as a node shows them.',
    takes: '',
    gives: 'id',
    params: none,
    errors: ['unauthorized', 'limitExceeded', 'chainDisconnected'],
  },
  eth_getFilterChanges: {
    ...stays,
    summary: 'What a filter collected since it was last asked.',
    takes: 'id',
    gives: 'list of logs or hashes',
    params: v.strictTuple([Id]),
    errors: ['unauthorized', 'invalidInput', 'chainDisconnected', 'unknownChain'],
  },
  eth_getFilterLogs: {
    ...stays,
    summary: 'Every log that fits a filter.',
    takes: 'id',
    gives: 'list of logs',
    params: v.strictTuple([Id]),
    errors: ['unauthorized', 'invalidInput', 'chainDisconnected', 'unknownChain'],
  },
  eth_uninstallFilter: {
    ...stays,
    summary: 'Ends a filter.',
    takes: 'id',
    gives: 'whether there was one',
    params: v.strictTuple([Id]),
  },
  eth_subscribe: {
    ...stays,
    standard: 'EIP-1193',
    summary: 'Begins to send `message` events: `newHeads`, `logs` or `newPendingTransactions`.',
    takes: 'what, filter?',
    gives: 'id',
    params: Subscription,
    errors: ['unauthorized', 'limitExceeded', 'chainDisconnected'],
  },
  eth_unsubscribe: {
    ...stays,
    standard: 'EIP-1193',
    summary: 'Ends a subscription.',
    takes: 'id',
    gives: 'whether there was one',
    params: v.strictTuple([Id]),
  },
} as const satisfies Record<string, MethodEntry>
