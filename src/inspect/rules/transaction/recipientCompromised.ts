import { getRecipient, type TransactionRule } from '../transactionFacts.ts'

/** Something is sent to an own account whose words others know: they take it as soon as it is there. */
export const recipientCompromised: TransactionRule = {
  id: 'recipient-compromised',
  level: 'danger',
  applies: (facts) => {
    const recipient = getRecipient(facts)
    const { context, transaction } = facts
    if (!recipient || !context.compromisedAddresses.has(recipient)) return undefined
    if (recipient === transaction.from.toLowerCase()) return undefined
    return {
      title: 'The words of this account have leaked',
      sentence:
        'It is your own account, but others can take what arrives there at once. Send it to another one.',
    }
  },
}
