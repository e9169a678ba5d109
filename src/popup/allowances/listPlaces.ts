import type { AccountId, ChainId } from '../../protocol/ids.ts'

/** An account on a network. */
export type Place = { readonly accountId: AccountId; readonly chainId: ChainId }

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

/** @returns what tells a place from every other */
export function placeKey({ accountId, chainId }: Place): string {
  return `${accountId} ${chainId}`
}
