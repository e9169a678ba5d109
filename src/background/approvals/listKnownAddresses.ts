import type { Activity } from '../../protocol/transaction.ts'
import type { Stores } from '../state/stores.ts'

/** @returns whom the person dealt with before, in lower case */
export function listKnownAddresses({ activity }: Pick<Stores, 'activity'>): ReadonlySet<string> {
  return new Set(activity.get().flatMap(partiesOf))
}

/** Whom a transaction that went through was for. What came in counts for nothing: anybody can send (B9). */
function partiesOf({ direction, state, intent }: Activity): string[] {
  if (direction === 'in' || state !== 'confirmed' || !intent) return []
  switch (intent.type) {
    case 'transfer':
      return [intent.recipient.address.toLowerCase()]
    case 'approve':
    case 'revoke':
      return [intent.spender.address.toLowerCase()]
    case 'swap':
      return [intent.router.address.toLowerCase()]
    case 'lend':
    case 'trade':
      return [intent.market.address.toLowerCase()]
    case 'call':
      return [intent.contract.address.toLowerCase()]
    case 'deploy':
      return []
  }
}
