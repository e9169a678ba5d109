import * as v from 'valibot'
import { Address, Amount, Hash, TimeMs } from '../../protocol/primitives.ts'

const seen = {
  /** Block of the newest event about it, and that block's time where the node says it. */
  block: v.pipe(v.number(), v.integer()),
  atMs: v.optional(TimeMs),
}

/** That an account once allowed something, as an event says. Whether it stands is for the chain to say. Lower case. */
export const AllowanceGrant = v.variant('kind', [
  v.object({ kind: v.literal('token'), token: Address, spender: Address, ...seen }),
  v.object({ kind: v.literal('permit2'), token: Address, spender: Address, ...seen }),
  v.object({ kind: v.literal('nft'), token: Address, tokenId: Amount, ...seen }),
  v.object({ kind: v.literal('collection'), token: Address, spender: Address, ...seen }),
])
export type AllowanceGrant = v.InferOutput<typeof AllowanceGrant>

/** Tokens that left the account: somebody may have used an allowance for it. */
export const Outflow = v.object({
  token: Address,
  recipient: Address,
  hash: Hash,
  /** Who moved it, where the event says so (ERC-1155). */
  operator: v.optional(Address),
  ...seen,
})
export type Outflow = v.InferOutput<typeof Outflow>

/** @returns what tells a grant from the account's others */
export function getGrantId(grant: AllowanceGrant): string {
  return `${grant.kind}:${grant.token}:${grant.kind === 'nft' ? grant.tokenId : grant.spender}`
}
