import type { AccountId } from '../../../protocol/ids.ts'
import { placeKey } from '../../../protocol/place.ts'
import type { View } from '../../../protocol/view.ts'
import { describeAmount } from '../../activity/describeAmount.ts'

/** What one account held on one network when it was last read. */
export type KnownHolding = {
  readonly key: string
  readonly place: string
  readonly amounts: string
  readonly fetchedAtMs: number
}

/** @returns what accounts are known to hold, place by place; nothing is asked for, and empty places are left out */
export function listKnownHoldings(
  { accounts, chains, holdings }: Pick<View, 'accounts' | 'chains' | 'holdings'>,
  accountIds: readonly AccountId[],
): readonly KnownHolding[] {
  return holdings.flatMap(({ accountId, chainId, assets, fetchedAtMs }) => {
    const held = assets.filter(({ amount }) => BigInt(amount) > 0n)
    if (held.length === 0 || !accountIds.includes(accountId)) return []
    const account = accounts.find(({ id }) => id === accountId)?.name ?? 'Account'
    const chain = chains.find(({ id }) => id === chainId)?.name ?? chainId
    return {
      key: placeKey({ accountId, chainId }),
      place: `${account} on ${chain}`,
      amounts: held.map((held) => describeAmount(held, 'received')).join(', '),
      fetchedAtMs,
    }
  })
}
