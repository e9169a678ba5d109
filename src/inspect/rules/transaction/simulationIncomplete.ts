import { createExtent } from '../extent.ts'
import type { TransactionRule } from '../transactionFacts.ts'
import { sayTrial } from './sayTrial.ts'

/** The transaction was tried out, and not all of what it changes could be seen. */
export const simulationIncomplete: TransactionRule = {
  id: 'simulation-incomplete',
  level: 'caution',
  applies: ({ simulation }) =>
    simulation.status === 'succeeded' && !simulation.complete
      ? {
          title: 'It could be checked only in part',
          sentence:
            'The node of this network says that it would go through, but not all that it would change. More may leave your account than is shown.',
          evidence: sayTrial(simulation),
          extent: createExtent([]),
        }
      : undefined,
}
