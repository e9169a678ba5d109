import type { AllowanceGrant } from '../../defi/allowances/grant.ts'
import type { Place } from '../../protocol/place.ts'
import { getAllowanceKey } from '../../protocol/promised.ts'
import { findSearch } from '../searches/searchStore.ts'
import type { Stores } from '../state/stores.ts'

/** @returns what others were once allowed of an account on a chain, as `getAllowanceKey` gives it, the newest first */
export function listKnownAllowances(stores: Pick<Stores, 'searches'>, place: Place): readonly string[] {
  return findSearch(stores, place).allowances?.grants.flatMap(toKey) ?? []
}

/** Whom an event lets take a single item is not kept. */
function toKey(grant: AllowanceGrant): readonly string[] {
  if (grant.kind === 'nft') return []
  const type = grant.kind === 'collection' ? 'erc721' : 'erc20'
  const asset = { type, address: grant.token } as const
  return [getAllowanceKey({ asset, spender: grant.spender, throughPermit2: grant.kind === 'permit2' })]
}
