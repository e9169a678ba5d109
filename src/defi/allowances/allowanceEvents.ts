import type { LogFilter } from '../../chains/logs/logFilter.ts'
import { TRANSFER_TOPIC, toTopic } from '../../chains/tokens/erc20.ts'
import type { Address } from '../../protocol/primitives.ts'

/** keccak256 of `Approval(address,address,uint256)` (ERC-20, ERC-721). */
export const APPROVAL_TOPIC = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925'
/** keccak256 of `ApprovalForAll(address,address,bool)` (ERC-721, ERC-1155). */
export const APPROVAL_FOR_ALL_TOPIC = '0x17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31'
/** keccak256 of Permit2's `Approval(address,address,address,uint160,uint48)`. */
export const PERMIT2_APPROVAL_TOPIC = '0xda9fa7c1b00402c17d0161b249b1ab8bbec047c5a52207b9c112deffd817036b'
/** keccak256 of Permit2's `Permit(address,address,address,uint160,uint48,uint48)`. */
export const PERMIT2_PERMIT_TOPIC = '0xc6a377bfc4eb120024a8ac08eef205be16b817020812c73223e81d1bdb9708ec'

/** @returns what to look for to find an account's allowances and their use: all of it by one question */
export function allowanceFilters(owner: Address): readonly LogFilter[] {
  const topics = [
    APPROVAL_TOPIC,
    APPROVAL_FOR_ALL_TOPIC,
    PERMIT2_APPROVAL_TOPIC,
    PERMIT2_PERMIT_TOPIC,
    TRANSFER_TOPIC,
  ] as const
  return [{ topics: [topics, toTopic(owner)] }]
}
