import { createExtent } from '../extent.ts'
import type { TransactionRule } from '../transactionFacts.ts'
import { sayTrial } from './sayTrial.ts'

/** It behaves while it is only tried out, and takes or allows more where it pays for its gas, as what is carried out does. */
export const differsWhenPaid: TransactionRule = {
  id: 'differs-when-paid',
  level: 'danger',
  applies: ({ outcome, simulation }) =>
    outcome.status === 'succeeded' && outcome.differsWhenPaid
      ? {
          title: 'It does not behave as it shows',
          sentence:
            'Tried out with a price for gas, as a real transaction has, it takes or allows more than without. Contracts do that to deceive wallets: nothing shown here can be relied upon.',
          evidence: `${sayTrial(simulation)}, once without and once with a price for gas.`,
          extent: createExtent([]),
        }
      : undefined,
}
