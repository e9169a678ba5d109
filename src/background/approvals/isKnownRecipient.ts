import { evmAccountId } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'
import { listKnownRecipients } from './listKnownAddresses.ts'
import type { Sending } from './listMoved.ts'

/**
 * Whether the sending policy lets something be sent there without a fresh proof: the person has sent something there
 * before, which took one then (leave, and a call, take none and say nothing of it), or it grows from the very words or key
 * that send. Any other account in the wallet is new at first like a stranger's, since whoever finds the wallet open can add one of their own, or merely watch it.
 */
export function isKnownRecipient(
  { stores, accounts }: Pick<Services, 'stores' | 'accounts'>,
  { accountId, recipient }: Sending,
): boolean {
  const own = accounts.find(evmAccountId(recipient))
  if (own && own.walletId === accounts.find(accountId)?.walletId) return true
  return listKnownRecipients(stores).has(recipient.toLowerCase())
}
