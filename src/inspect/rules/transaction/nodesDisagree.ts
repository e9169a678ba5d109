import type { TransactionRule } from '../transactionFacts.ts'

/** Two nodes of the chain say different things of the same transaction. */
export const nodesDisagree: TransactionRule = {
  id: 'nodes-disagree',
  level: 'caution',
  applies: ({ findings: { contradiction } }) => {
    if (!contradiction) return undefined
    const [first, second] = contradiction === 'fails' ? ['goes through', 'fails'] : ['fails', 'goes through']
    return {
      title: 'Two nodes disagree',
      sentence: `One node of this network says that the transaction ${first}, another that it ${second}. One of them may be behind, or lying. Wait a little and look again.`,
    }
  },
}
