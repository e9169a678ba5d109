import { TRANSFER_TOPIC } from '../../chains/tokens/erc20.ts'
import type { Log } from '../../chains/transactions/log.ts'
import { PERMIT2_ADDRESS } from '../../inspect/permit2.ts'
import { type Address, toAmount } from '../../protocol/primitives.ts'
import {
  APPROVAL_FOR_ALL_TOPIC,
  APPROVAL_TOPIC,
  PERMIT2_APPROVAL_TOPIC,
  PERMIT2_PERMIT_TOPIC,
} from './allowanceEvents.ts'
import { type AllowanceGrant, getGrantId, type Outflow } from './grant.ts'

/** What events tell of an account's allowances: which there may be, and what left the account. */
export type Traces = { readonly grants: readonly AllowanceGrant[]; readonly outflows: readonly Outflow[] }

/** Contracts may raise events in anybody's name; beyond this many, those of known tokens and the newest are kept. */
const MAX_GRANTS = 1_000
const MAX_OUTFLOWS = 500

/**
 * Adds what events tell to what is known already; of several about the same, the newest counts.
 *
 * @param tokens that the wallet knows, in lower case: no flood of others' events pushes their allowances out
 */
export function readGrants(known: Traces, logs: readonly Log[], tokens: ReadonlySet<string>): Traces {
  const all = newest([...known.grants, ...logs.flatMap(toGrant)], getGrantId, Number.POSITIVE_INFINITY)
  const kept = [
    ...all.filter(({ token }) => tokens.has(token)),
    ...all.filter(({ token }) => !tokens.has(token)),
  ]
  return {
    grants: newest(kept.slice(0, MAX_GRANTS), getGrantId, MAX_GRANTS),
    outflows: newest([...known.outflows, ...logs.flatMap(toOutflow)], getOutflowId, MAX_OUTFLOWS),
  }
}

/** Adds what events of collections (ERC-1155) tell of what left the account: the newest by each who moved some. */
export function readItemOutflows(known: readonly Outflow[], logs: readonly Log[]): readonly Outflow[] {
  const getId = ({ token, operator }: Outflow) => `${token}:${operator}`
  return newest([...known, ...logs.flatMap(toItemOutflow)], getId, MAX_OUTFLOWS)
}

function newest<Item extends { readonly block: number }>(
  items: readonly Item[],
  getId: (item: Item) => string,
  maxCount: number,
): readonly Item[] {
  const byId = new Map<string, Item>()
  for (const item of [...items].sort((a, b) => a.block - b.block)) byId.set(getId(item), item)
  return [...byId.values()].sort((a, b) => b.block - a.block).slice(0, maxCount)
}

function toGrant(log: Log): AllowanceGrant[] {
  const { address: token, topics } = log
  const [topic, , second, third] = topics
  if (!second) return []
  const seen = toSeen(log)
  if (topic === APPROVAL_TOPIC && third) {
    return [{ kind: 'nft', token, tokenId: toAmount(BigInt(third)), ...seen }]
  }
  if (topic === APPROVAL_TOPIC) return [{ kind: 'token', token, spender: toAddress(second), ...seen }]
  if (topic === APPROVAL_FOR_ALL_TOPIC) {
    return [{ kind: 'collection', token, spender: toAddress(second), ...seen }]
  }
  const isPermit2 = topic === PERMIT2_APPROVAL_TOPIC || topic === PERMIT2_PERMIT_TOPIC
  if (!isPermit2 || !third || token !== PERMIT2_ADDRESS) return []
  return [{ kind: 'permit2', token: toAddress(second), spender: toAddress(third), ...seen }]
}

function toOutflow(log: Log): Outflow[] {
  const { address: token, topics, transactionHash: hash } = log
  const recipient = topics[2]
  if (topics[0] !== TRANSFER_TOPIC || !recipient) return []
  return [{ token, recipient: toAddress(recipient), hash, ...toSeen(log) }]
}

function toItemOutflow(log: Log): Outflow[] {
  const { address: token, topics, transactionHash: hash } = log
  const [, operator, , recipient] = topics
  if (!operator || !recipient) return []
  return [{ token, recipient: toAddress(recipient), operator: toAddress(operator), hash, ...toSeen(log) }]
}

function getOutflowId({ token, recipient }: Outflow): string {
  return `${token}:${recipient}`
}

function toSeen({ blockNumber, timestampMs }: Log) {
  return { block: Number(blockNumber), ...(timestampMs !== undefined && { atMs: timestampMs }) }
}

function toAddress(topic: string): Address {
  return `0x${topic.slice(-40)}`
}
