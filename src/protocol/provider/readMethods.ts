import * as v from 'valibot'
import { Address, Hash } from '../primitives.ts'
import { LogFilter } from './logFilter.ts'
import type { MethodEntry } from './methodEntry.ts'
import { none } from './params.ts'
import * as p from './readParams.ts'

type Read<Params> = MethodEntry & { params: Params; permission: 'none'; answeredBy: 'chain' }

/** A method that any site may have a node answer. */
function read<Params extends MethodEntry['params']>(
  summary: string,
  { takes, gives, params }: { takes: string; gives: string; params: Params },
): Read<Params> {
  return {
    standard: 'execution-apis',
    summary,
    takes,
    gives,
    params,
    permission: 'none',
    answeredBy: 'chain',
  }
}

const hash = p.positional([Hash])
const number = p.positional([p.BlockNumberOrTag])
const account = p.positional([Address, p.BlockOrLatest])
const indexByHash = p.positional([Hash, p.Index])
const indexByNumber = p.positional([p.BlockNumberOrTag, p.Index])

/** What a page may ask a node of the site's chain. Only parameters that fit are passed on. */
export const readMethods = {
  eth_blockNumber: read('Number of the newest block.', { takes: '', gives: 'quantity', params: none }),
  eth_call: read('Runs a call without a transaction.', {
    takes: 'call, block?, state overrides?, block overrides?',
    gives: 'data',
    params: p.positional([p.CallParameter, p.BlockOrLatest, p.MaybeStateOverrides, p.MaybeBlockOverrides]),
  }),
  eth_estimateGas: read('Gas that a transaction would use.', {
    takes: 'call, block?, state overrides?',
    gives: 'quantity',
    params: p.positional([p.CallParameter, p.MaybeBlock, p.MaybeStateOverrides]),
  }),
  eth_createAccessList: read('The access list that a call would need (EIP-2930).', {
    takes: 'call, block?',
    gives: 'access list and gas',
    params: p.positional([p.CallParameter, p.MaybeBlock]),
  }),
  eth_simulateV1: read('Runs blocks of calls without sending them.', {
    takes: 'blocks of calls, block?',
    gives: 'list of blocks',
    params: p.positional([p.SimulateParameter, p.MaybeBlock]),
  }),
  eth_feeHistory: read('Fees of the last blocks.', {
    takes: 'count, newest block, percentiles?',
    gives: 'fee history',
    params: p.positional([p.BlockCount, p.BlockNumberOrTag, p.MaybePercentiles]),
  }),
  eth_config: read('The rules that hold on the chain now, and those to come (EIP-7910).', {
    takes: '',
    gives: 'rules of this and the next fork',
    params: none,
  }),
  eth_capabilities: read('How far back the node keeps state, logs, receipts and blocks.', {
    takes: '',
    gives: 'what is kept, by kind',
    params: none,
  }),
  eth_baseFee: read('Base fee of the next block.', { takes: '', gives: 'quantity', params: none }),
  eth_gasPrice: read('Gas price now.', { takes: '', gives: 'quantity', params: none }),
  eth_blobBaseFee: read('Price of blob gas now.', { takes: '', gives: 'quantity', params: none }),
  eth_maxPriorityFeePerGas: read('Priority fee now.', { takes: '', gives: 'quantity', params: none }),
  eth_getBalance: read('Native balance of an account.', {
    takes: 'address, block?',
    gives: 'quantity',
    params: account,
  }),
  eth_getCode: read('Code of a contract.', { takes: 'address, block?', gives: 'data', params: account }),
  eth_getTransactionCount: read('Number of transactions of an account.', {
    takes: 'address, block?',
    gives: 'quantity',
    params: account,
  }),
  eth_getStorageAt: read('A storage slot.', {
    takes: 'address, slot, block?',
    gives: '32 bytes',
    params: p.positional([Address, p.StorageKey, p.BlockOrLatest]),
  }),
  eth_getStorageValues: read('Storage slots of several contracts.', {
    takes: 'slots by address, block?',
    gives: 'values by address',
    params: p.positional([p.StorageRequest, p.BlockOrLatest]),
  }),
  eth_getProof: read('State of an account with its proof.', {
    takes: 'address, slots, block?',
    gives: 'proof',
    params: p.positional([Address, p.StorageKeys, p.BlockOrLatest]),
  }),
  eth_getBlockByHash: read('A block, by hash.', {
    takes: 'hash, whether with whole transactions?',
    gives: 'block or null',
    params: p.positional([Hash, withDefault(p.MaybeFlag)]),
  }),
  eth_getBlockByNumber: read('A block, by number.', {
    takes: 'block, whether with whole transactions?',
    gives: 'block or null',
    params: p.positional([p.BlockNumberOrTag, withDefault(p.MaybeFlag)]),
  }),
  eth_getHeaderByHash: read('Header of a block, by hash.', {
    takes: 'hash',
    gives: 'header or null',
    params: hash,
  }),
  eth_getHeaderByNumber: read('Header of a block, by number.', {
    takes: 'block',
    gives: 'header or null',
    params: number,
  }),
  eth_getBlockAccessList: read('What the transactions of a block touched (EIP-7928).', {
    takes: 'block',
    gives: 'access list or null',
    params: p.positional([p.Block]),
  }),
  eth_getBlockReceipts: read('Receipts of a block.', {
    takes: 'block',
    gives: 'list of receipts or null',
    params: p.positional([p.Block]),
  }),
  eth_getBlockTransactionCountByHash: read('Number of transactions in a block, by hash.', {
    takes: 'hash',
    gives: 'quantity or null',
    params: hash,
  }),
  eth_getBlockTransactionCountByNumber: read('Number of transactions in a block, by number.', {
    takes: 'block',
    gives: 'quantity or null',
    params: number,
  }),
  eth_getLogs: read('Event logs.', {
    takes: 'filter',
    gives: 'list of logs',
    params: p.positional([LogFilter]),
  }),
  eth_getTransactionByHash: read('A transaction, by hash.', {
    takes: 'hash',
    gives: 'transaction or null',
    params: hash,
  }),
  eth_getTransactionByBlockHashAndIndex: read('A transaction, by block hash and index.', {
    takes: 'hash, index',
    gives: 'transaction or null',
    params: indexByHash,
  }),
  eth_getTransactionByBlockNumberAndIndex: read('A transaction, by block number and index.', {
    takes: 'block, index',
    gives: 'transaction or null',
    params: indexByNumber,
  }),
  eth_getTransactionReceipt: read('Receipt of a transaction.', {
    takes: 'hash',
    gives: 'receipt or null',
    params: hash,
  }),
  eth_getUncleByBlockHashAndIndex: read('An uncle of a block, by hash and index.', {
    takes: 'hash, index',
    gives: 'block or null',
    params: indexByHash,
  }),
  eth_getUncleByBlockNumberAndIndex: read('An uncle of a block, by number and index.', {
    takes: 'block, index',
    gives: 'block or null',
    params: indexByNumber,
  }),
  eth_getUncleCountByBlockHash: read('Number of uncles of a block, by hash.', {
    takes: 'hash',
    gives: 'quantity or null',
    params: hash,
  }),
  eth_getUncleCountByBlockNumber: read('Number of uncles of a block, by number.', {
    takes: 'block',
    gives: 'quantity or null',
    params: number,
  }),
  debug_getRawBlock: read('A block as it is hashed (RLP).', {
    takes: 'block',
    gives: 'data',
    params: number,
  }),
  debug_getRawHeader: read('Header of a block as it is hashed (RLP).', {
    takes: 'block',
    gives: 'data',
    params: number,
  }),
  debug_getRawReceipts: read('Receipts of a block as they are hashed (EIP-2718).', {
    takes: 'block',
    gives: 'list of data',
    params: number,
  }),
  debug_getRawTransaction: read('A transaction as it was signed (EIP-2718).', {
    takes: 'hash',
    gives: 'data',
    params: hash,
  }),
  debug_getRawBlockAccessList: read('What the transactions of a block touched, as it is hashed (RLP).', {
    takes: 'block',
    gives: 'data',
    params: number,
  }),
  eth_syncing: read('Whether the node is still catching up.', {
    takes: '',
    gives: 'false, or how far it has come',
    params: none,
  }),
} as const satisfies Record<string, MethodEntry>

/** Blocks come without their transactions, where a page does not say. */
function withDefault(flag: typeof p.MaybeFlag) {
  return v.pipe(
    flag,
    v.transform((value) => value ?? false),
  )
}
