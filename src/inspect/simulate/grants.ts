import { decodeWord } from '../../chains/tokens/erc20.ts'
import { MAX_UINT256 } from '../../protocol/maxUint256.ts'
import type { Address } from '../../protocol/primitives.ts'
import { getAllowanceKey } from '../../protocol/promised.ts'
import type { AssetRef } from '../assets/assetRef.ts'
import { PERMIT2_ADDRESS } from '../permit2.ts'
import { readWord } from './readWord.ts'
import type { RunLog } from './runLog.ts'

/** An allowance, as an event says it was given; an event proves nothing. */
export type GrantEvent = {
  readonly asset: AssetRef
  readonly spender: Address
  readonly amount: bigint
  /** True for what Permit2 passes on; false where the token itself keeps it. */
  readonly isThroughPermit2: boolean
  /** Until when Permit2 passes it on, in seconds since 1970. */
  readonly endsAt?: bigint | undefined
}

/** keccak256 of `Approval` (ERC-20, ERC-721), `ApprovalForAll`, and Permit2's `Approval` and `Permit`. */
const APPROVAL_TOPIC = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925'
const APPROVAL_FOR_ALL_TOPIC = '0x17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31'
const PERMIT2_TOPICS: readonly string[] = [
  '0xda9fa7c1b00402c17d0161b249b1ab8bbec047c5a52207b9c112deffd817036b',
  '0xc6a377bfc4eb120024a8ac08eef205be16b817020812c73223e81d1bdb9708ec',
]

/** @returns the last allowance that events say `owner` gave for each asset and spender */
export function readGrants(logs: readonly RunLog[], owner: Address): readonly GrantEvent[] {
  const grants = new Map<string, GrantEvent>()
  for (const log of logs) {
    const grant = toAddress(log.topics[1]) === owner ? readGrant(log) : undefined
    if (grant) grants.set(getGrantKey(grant), grant)
  }
  return [...grants.values()]
}

/** @returns one word for each asset, spender and keeper of an allowance, to compare by */
export function getGrantKey({
  asset,
  spender,
  isThroughPermit2,
}: Omit<GrantEvent, 'amount' | 'endsAt'>): string {
  return getAllowanceKey({ asset, spender, throughPermit2: isThroughPermit2 })
}

function readGrant({ address, topics, data }: RunLog): GrantEvent | undefined {
  const [topic, , second, third] = topics
  if (!second) return undefined
  if (topic === APPROVAL_TOPIC) return readApproval(address, toAddress(second), third, data)
  if (topic === APPROVAL_FOR_ALL_TOPIC) {
    const amount = decodeWord(data) === 1n ? MAX_UINT256 : 0n
    const asset = { type: 'erc721', address, tokenId: undefined } as const
    return { asset, spender: toAddress(second), amount, isThroughPermit2: false }
  }
  if (!third || address !== PERMIT2_ADDRESS || !PERMIT2_TOPICS.includes(topic ?? '')) return undefined
  const asset = { type: 'erc20', address: toAddress(second) } as const
  const [amount = 0n, endsAt] = [readWord(data, 0), readWord(data, 1)]
  return { asset, spender: toAddress(third), amount, isThroughPermit2: true, endsAt }
}

function readApproval(
  address: Address,
  spender: Address,
  tokenId: string | undefined,
  data: `0x${string}`,
): GrantEvent | undefined {
  if (tokenId !== undefined) {
    const asset = { type: 'erc721', address, tokenId: BigInt(tokenId) } as const
    return { asset, spender, amount: BigInt(spender) === 0n ? 0n : 1n, isThroughPermit2: false }
  }
  const amount = decodeWord(data)
  return amount === undefined
    ? undefined
    : { asset: { type: 'erc20', address }, spender, amount, isThroughPermit2: false }
}

function toAddress(topic: string | undefined): Address {
  return `0x${topic?.slice(-40) ?? ''}`
}
