import { ONE_HEALTH } from '../../../defi/aave/healthFactor.ts'
import type { Simulation } from '../../../protocol/explanation.ts'
import { fromAmount } from '../../../protocol/primitives.ts'
import { formatHealth, sayMargin } from '../../sentences/sayHealth.ts'
import type { TransactionRule } from '../transactionFacts.ts'

/**
 * Health factors from which on Aave's own interface asks whoever borrows or takes out to confirm the risk, and shows it in
 * red.
 * @see https://github.com/aave/interface (`BorrowModalContent.tsx`, `HealthFactorNumber.tsx`)
 */
const SOME_RISK = (15n * ONE_HEALTH) / 10n
export const HIGH_RISK = (11n * ONE_HEALTH) / 10n

/** What stands for the account's debt at Aave could be sold if prices change much. */
export const liquidationPossible: TransactionRule = {
  id: 'liquidation-possible',
  level: 'caution',
  applies: ({ simulation }) => {
    const health = findFallenHealth(simulation)
    if (health === undefined || health < HIGH_RISK || health >= SOME_RISK) return undefined
    return {
      title: 'What you put up can be sold if prices change',
      sentence: `${sayMargin(health)}, and whoever sells it keeps a part of it. You can always pay back or put up more before that.`,
      evidence: `Health factor ${formatHealth(health)}`,
    }
  },
}

/** @returns the health factor afterwards, with 18 decimals; undefined where it does not fall or is not known */
export function findFallenHealth(simulation: Simulation): bigint | undefined {
  if (simulation.status !== 'succeeded' || !simulation.healthFactor) return undefined
  const { before, after } = simulation.healthFactor
  const health = fromAmount(after)
  return before !== undefined && health >= fromAmount(before) ? undefined : health
}
