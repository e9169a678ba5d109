import type { LogFilter } from '../../chains/logs/logFilter.ts'
import { TRANSFER_TOPIC, toTopic } from '../../chains/tokens/erc20.ts'
import type { Log } from '../../chains/transactions/log.ts'
import { type Address, toAmount } from '../../protocol/primitives.ts'
import { decodeValues } from '../abi/decodeArguments.ts'
import type { AssetTrace } from './assetTrace.ts'

/** keccak256 of ERC-1155's `TransferSingle` and `TransferBatch`. */
export const TRANSFER_SINGLE_TOPIC = '0xc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f62'
export const TRANSFER_BATCH_TOPIC = '0x4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb'

/** Strangers send what they like; beyond this many, what came first is kept. */
export const MAX_TRACES = 600

/** @returns what to look for to find what an account received */
export function assetFilters(owner: Address): readonly LogFilter[] {
  const to = toTopic(owner)
  return [{ topics: [TRANSFER_TOPIC, null, to] }, { topics: itemTopics(to) }]
}

/** @returns what to look for to find the items of some collections (ERC-1155) that an account received */
export function itemFilters(owner: Address, collections: readonly Address[]): readonly LogFilter[] {
  return [{ topics: itemTopics(toTopic(owner)), addresses: collections }]
}

/** @returns what to look for to find who moved an account's items of some collections (ERC-1155) */
export function itemOutflowFilters(owner: Address, collections: readonly Address[]): readonly LogFilter[] {
  const topics = [[TRANSFER_SINGLE_TOPIC, TRANSFER_BATCH_TOPIC], null, toTopic(owner)] as const
  return [{ topics, addresses: collections }]
}

function itemTopics(to: `0x${string}`): LogFilter['topics'] {
  return [[TRANSFER_SINGLE_TOPIC, TRANSFER_BATCH_TOPIC], null, null, to]
}

/** Adds what events tell to what is known already. */
export function readAssetTraces(known: readonly AssetTrace[], logs: readonly Log[]): readonly AssetTrace[] {
  const traces = new Map(known.map((trace) => [getTraceKey(trace), trace]))
  for (const trace of logs.flatMap(toTraces)) traces.set(getTraceKey(trace), trace)
  return [...traces.values()].slice(0, MAX_TRACES)
}

function toTraces({ address: token, topics, data }: Log): AssetTrace[] {
  const [topic, , , last] = topics
  if (topic === TRANSFER_TOPIC) {
    return [last ? { type: 'erc721', token, tokenId: toAmount(BigInt(last)) } : { type: 'erc20', token }]
  }
  return readItems(topic, data).map((id) => ({ type: 'erc1155', token, tokenId: toAmount(id) }))
}

function readItems(topic: string | undefined, data: `0x${string}`): readonly bigint[] {
  if (topic === TRANSFER_SINGLE_TOPIC) {
    return decodeValues(data, [{ type: 'uint256' }, { type: 'uint256' }])?.slice(0, 1) ?? []
  }
  return decodeValues(data, [{ type: 'uint256[]' }, { type: 'uint256[]' }])?.[0] ?? []
}

function getTraceKey(trace: AssetTrace): string {
  return trace.type === 'erc20' ? trace.token : `${trace.token}/${trace.tokenId}`
}
