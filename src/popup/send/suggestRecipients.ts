import { accountAddress } from '../../protocol/ids.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { Account, View } from '../../protocol/view.ts'
import { isCompromised } from '../security/leak/isCompromised.ts'

/** Somebody the person may want to send to, offered below the field. */
export type RecipientSuggestion = {
  readonly address: `0x${string}`
  /** The name of one of the person's own accounts. */
  readonly name?: string | undefined
  /** It is their own, and its words are in other hands: what is sent there is others’. */
  readonly compromised?: true
  /** When something was last sent there, ms. */
  readonly lastSentAtMs?: number | undefined
}

const MAX_RECENT = 3

/**
 * Offers the person's other accounts, then those they last sent to from the active one. Only addresses the
 * person has sent to themselves are offered: who sends dust to be found in a list finds no place in this one.
 */
export function suggestRecipients(
  view: Pick<View, 'wallets' | 'accounts' | 'activity' | 'activeAccountId'>,
): readonly RecipientSuggestion[] {
  const { wallets, accounts, activity, activeAccountId } = view
  const own = accounts
    .filter(({ id }) => id !== activeAccountId)
    .map((account) => ({
      address: accountAddress(account.id),
      name: account.name,
      ...(isCompromised(account, wallets) && { compromised: true as const }),
    }))
  return [...own, ...listRecent(activity, accounts)]
}

function listRecent(activity: readonly Activity[], accounts: readonly Account[]): RecipientSuggestion[] {
  const own = new Set(accounts.map(({ id }) => accountAddress(id)))
  const recent = new Map<string, RecipientSuggestion>()
  for (const row of activity.toSorted((one, other) => other.createdAtMs - one.createdAtMs)) {
    const address = getSentTo(row)
    if (!address || own.has(address) || recent.has(address)) continue
    recent.set(address, { address, lastSentAtMs: row.createdAtMs })
  }
  return [...recent.values()].slice(0, MAX_RECENT)
}

function getSentTo({ direction, origin, state, intent }: Activity): `0x${string}` | undefined {
  const isOwnDoing = direction === 'out' && origin === undefined && state !== 'failed'
  if (!isOwnDoing || intent?.type !== 'transfer') return undefined
  return intent.recipient.address.toLowerCase() as `0x${string}`
}
