import type { AccountId, ChainId } from '../../protocol/ids.ts'
import type { Place } from '../../protocol/place.ts'

/** What is chosen of the accounts, or of the networks: one of them, or each. */
export type Choice<Id extends string> = Id | 'all'

/** @returns every chosen account on every chosen network, those of one network together */
export function listPlaces(
  chosen: { readonly accountId: Choice<AccountId>; readonly chainId: Choice<ChainId> },
  known: { readonly accountIds: readonly AccountId[]; readonly chainIds: readonly ChainId[] },
): readonly Place[] {
  const accountIds = chosen.accountId === 'all' ? known.accountIds : [chosen.accountId]
  const chainIds = chosen.chainId === 'all' ? known.chainIds : [chosen.chainId]
  return chainIds.flatMap((chainId) => accountIds.map((accountId) => ({ accountId, chainId })))
}
