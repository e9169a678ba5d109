import { WalletError } from '../../protocol/errors.ts'
import { type AccountId, accountAddress } from '../../protocol/ids.ts'
import type { SequenceEntry } from '../../protocol/sequence.ts'
import type { Services } from '../services.ts'

/**
 * Makes sure that no account is removed to which a rescue still brings what there is: its key would be gone, and the rest
 * would arrive where nobody of this wallet can move it.
 *
 * @throws WalletError `rescueGoesHere`
 */
export function assertNothingOnItsWay(
  { stores }: Pick<Services, 'stores'>,
  accountIds: readonly AccountId[],
): void {
  const addresses = new Set(accountIds.map((id) => accountAddress(id).toLowerCase()))
  const comesHere = ({ step, state }: SequenceEntry) =>
    step.type === 'move' &&
    (state === 'waiting' || state === 'sent') &&
    addresses.has(step.recipient.toLowerCase())
  if (!stores.sequences.get().some(({ entries }) => entries.some(comesHere))) return
  throw new WalletError(
    'invalidInput',
    'A rescue is bringing money to this account. Let it finish, or stop it and put it away; then remove the account. Nothing was removed.',
    { reason: 'rescueGoesHere' },
  )
}
