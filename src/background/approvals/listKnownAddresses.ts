import type { Activity } from '../../protocol/transaction.ts'
import type { Stores } from '../state/stores.ts'

/** @returns whom the person dealt with before, in lower case */
export function listKnownAddresses({ activity }: Pick<Stores, 'activity'>): ReadonlySet<string> {
  return new Set(activity.get().flatMap(partiesOf))
}

/** @returns whom the person has sent something to, in lower case */
export function listKnownRecipients({ activity }: Pick<Stores, 'activity'>): ReadonlySet<string> {
  return new Set(
    activity
      .get()
      .filter(({ intent }) => intent?.type === 'transfer')
      .flatMap(partiesOf),
  )
}

/**
 * Whom a transaction that went through was for. What came in counts for nothing: anybody can send (B9). Nor does leave
 * that was taken back: it speaks against whoever had it, and anybody's can be “taken back” that never was given.
 */
function partiesOf({ direction, state, intent }: Activity): string[] {
  if (direction === 'in' || state !== 'confirmed' || !intent) return []
  switch (intent.type) {
    case 'transfer':
      return [intent.recipient.address.toLowerCase()]
    case 'approve':
      return [intent.spender.address.toLowerCase()]
    case 'swap':
      return [intent.router.address.toLowerCase()]
    case 'lend':
    case 'trade':
      return [intent.market.address.toLowerCase()]
    case 'call':
      return [intent.contract.address.toLowerCase()]
    case 'revoke':
    case 'deploy':
      return []
  }
}
