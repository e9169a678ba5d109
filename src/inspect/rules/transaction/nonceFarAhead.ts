import type { TransactionRule } from '../transactionFacts.ts'

/** The site asks for a place in the order that is not next: the transaction would wait, perhaps for months. */
export const nonceFarAhead: TransactionRule = {
  id: 'nonce-far-ahead',
  level: 'caution',
  applies: ({ transaction: { nonce }, findings: { pendingCount } }) => {
    if (nonce === undefined || pendingCount === undefined || nonce <= pendingCount) return undefined
    return {
      title: 'It would go out later, without asking again',
      sentence: `The site asks for place ${nonce} in the order of your transactions, while ${pendingCount} is next. Once signed it waits until the ones before it are done, and takes effect then, whatever has changed.`,
      evidence: `Nonce ${nonce}, next is ${pendingCount}`,
    }
  },
}
