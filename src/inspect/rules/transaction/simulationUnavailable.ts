import type { TransactionRule } from '../transactionFacts.ts'

/** Nobody could be asked what the transaction does. */
export const simulationUnavailable: TransactionRule = {
  id: 'simulation-unavailable',
  level: 'caution',
  applies: ({ simulation }) =>
    simulation.status === 'unavailable'
      ? {
          title: 'It could not be checked',
          sentence: `What it would change is not known: ${simulation.reason} Go on only if you trust who asks.`,
        }
      : undefined,
}
