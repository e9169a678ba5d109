import { findLookalike } from '../../parties/findLookalike.ts'
import { formatAddress } from '../../parties/formatParty.ts'
import { getRecipient, isOwn, type TransactionRule } from '../transactionFacts.ts'

/** The recipient looks like an address that is known, and is another (“address poisoning”). */
export const recipientLookalike: TransactionRule = {
  id: 'recipient-lookalike',
  level: 'danger',
  applies: (facts) => {
    const recipient = getRecipient(facts)
    if (!recipient || isOwn(recipient, facts) || facts.context.knownAddresses.has(recipient)) return undefined
    const { knownAddresses, ownAddresses } = facts.context
    const original = findLookalike(recipient, [...ownAddresses, ...knownAddresses])
    if (!original) return undefined
    return {
      title: 'This address imitates one you know',
      sentence: `${formatAddress(recipient)} begins and ends like ${formatAddress(original)}, which you know, but it is another address. Thieves make such addresses so that they are copied by mistake. Whatever you send would be theirs.`,
    }
  },
}
