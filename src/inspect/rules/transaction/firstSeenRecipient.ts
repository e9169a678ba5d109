import { formatAddress } from '../../parties/formatParty.ts'
import { isOwn, type TransactionRule } from '../transactionFacts.ts'

/** Something is sent to an address for the first time. */
export const firstSeenRecipient: TransactionRule = {
  id: 'first-seen-recipient',
  level: 'caution',
  applies: (facts) => {
    const { decoded, context } = facts
    if (decoded.type !== 'transfer' || isOwn(decoded.recipient, facts)) return undefined
    if (context.knownAddresses.has(decoded.recipient)) return undefined
    return {
      title: 'First time you send here',
      sentence: `You have never sent anything to ${formatAddress(decoded.recipient)}. Compare the whole address with where you have it from: what is sent can’t be taken back.`,
    }
  },
}
