import { isData, isQuantity } from './quantity.ts'

const MEGABYTE = 1024 * 1024

/** Methods whose honest answer may be long. Every other one fits a megabyte. */
const longMethods: ReadonlySet<string> = new Set([
  'eth_getLogs',
  'eth_getBlockByHash',
  'eth_getBlockByNumber',
  'eth_getBlockReceipts',
  'eth_getBlockAccessList',
  'debug_getRawBlock',
  'debug_getRawReceipts',
  'debug_getRawBlockAccessList',
  'eth_getTransactionReceipt',
  'eth_simulateV1',
  'debug_traceCall',
  'debug_traceTransaction',
])

const quantityMethods: ReadonlySet<string> = new Set([
  'eth_chainId',
  'eth_blockNumber',
  'eth_gasPrice',
  'eth_baseFee',
  'eth_maxPriorityFeePerGas',
  'eth_blobBaseFee',
  'eth_estimateGas',
  'eth_getBalance',
  'eth_getTransactionCount',
])

const dataMethods: ReadonlySet<string> = new Set(['eth_call', 'eth_getCode', 'eth_getStorageAt'])

/** @returns how many bytes an answer to the method may have: 1 MB, or 10 MB for logs, blocks and traces */
export function getMaxAnswerBytes(method: string): number {
  return longMethods.has(method) ? 10 * MEGABYTE : MEGABYTE
}

/** @returns true for calls that may share a POST: short answers, and nothing that changes the chain */
export function isBatchable(method: string): boolean {
  return !longMethods.has(method) && method !== 'eth_sendRawTransaction'
}

/** @returns false when the result can't be what the method answers, so that the next node is asked instead */
export function isPlausibleResult(method: string, result: unknown): boolean {
  if (quantityMethods.has(method)) return isQuantity(result)
  if (dataMethods.has(method)) return isData(result)
  if (method === 'eth_sendRawTransaction') return isData(result, 32)
  return true
}
