import { listRecipients } from '../stepFacts.ts'
import type { TransactionRule } from '../transactionFacts.ts'

/** Something is sent to an own account whose words others know: they take it as soon as it is there. */
export const recipientCompromised: TransactionRule = {
  id: 'recipient-compromised',
  level: 'danger',
  applies: (facts) => {
    const { context, transaction } = facts
    const recipient = listRecipients(facts).find(
      (address) => context.compromisedAddresses.has(address) && address !== transaction.from.toLowerCase(),
    )
    if (!recipient) return undefined
    return {
      title: 'The words of this account have leaked',
      sentence:
        'It is your own account, but others can take what arrives there at once. Send it to another one.',
      evidence: recipient,
    }
  },
}
