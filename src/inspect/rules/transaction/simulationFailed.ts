import { createExtent } from '../extent.ts'
import type { TransactionRule } from '../transactionFacts.ts'
import { sayTrial } from './sayTrial.ts'

/** Tried out on the chain as it is now, the transaction fails. */
export const simulationFailed: TransactionRule = {
  id: 'simulation-failed',
  level: 'danger',
  applies: ({ simulation }) =>
    simulation.status === 'reverted'
      ? {
          title: 'It would fail',
          sentence: `On the chain as it is now, this fails: ${simulation.reason}. The network fee would be paid all the same.`,
          evidence: sayTrial(simulation),
          extent: createExtent([simulation.reason]),
        }
      : undefined,
}
