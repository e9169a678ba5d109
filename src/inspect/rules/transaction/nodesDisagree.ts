import { listHosts } from '../chainFacts.ts'
import { createExtent } from '../extent.ts'
import type { TransactionRule } from '../transactionFacts.ts'
import { sayTrial } from './sayTrial.ts'

/** Two nodes of the chain say different things of the same transaction, or a node's state is not that of its block. */
export const nodesDisagree: TransactionRule = {
  id: 'nodes-disagree',
  level: 'caution',
  applies: ({ findings: { contradiction }, context, simulation }) => {
    if (!contradiction) return undefined
    const grounds = {
      evidence: `${sayTrial(simulation)}. Nodes: ${listHosts(context.rpc.chain.rpcUrls)}.`,
      extent: createExtent([contradiction]),
    }
    if (contradiction === 'state') {
      return {
        title: 'The node contradicts the chain',
        sentence:
          'What the node of this network says of the accounts does not fit the block. It is broken, or it lies. Choose another node under Settings, and look again.',
        ...grounds,
      }
    }
    const [first, second] = contradiction === 'fails' ? ['goes through', 'fails'] : ['fails', 'goes through']
    return {
      title: 'Two nodes disagree',
      sentence: `One node of this network says that the transaction ${first}, another that it ${second}. One of them may be behind, or lying. Wait a little and look again.`,
      ...grounds,
    }
  },
}
