import { findLookalike } from '../../parties/findLookalike.ts'
import { formatAddress } from '../../parties/formatParty.ts'
import { isOwn, listRecipients, type StepRule } from '../stepFacts.ts'

/** The recipient looks like an address that is known, and is another (“address poisoning”). */
export const recipientLookalike: StepRule = {
  id: 'recipient-lookalike',
  level: 'danger',
  applies: (facts) => {
    const { knownAddresses, ownAddresses } = facts.context
    const known = [...ownAddresses, ...knownAddresses]
    const strangers = listRecipients(facts).filter(
      (recipient) => !isOwn(recipient, facts) && !knownAddresses.has(recipient),
    )
    const recipient = strangers.find((address) => findLookalike(address, known) !== undefined)
    const original = recipient && findLookalike(recipient, known)
    if (!recipient || !original) return undefined
    return {
      title: 'This address imitates one you know',
      sentence: `${formatAddress(recipient)} begins and ends like ${formatAddress(original)}, which you know, but it is another address. Thieves make such addresses so that they are copied by mistake. Whatever you send would be theirs.`,
      evidence: `Asked for: ${recipient}. Known: ${original}.`,
    }
  },
}
