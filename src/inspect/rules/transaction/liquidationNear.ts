import { ONE_HEALTH } from '../../../defi/aave/healthFactor.ts'
import { formatHealth, sayMargin } from '../../sentences/sayHealth.ts'
import { createExtent, createFigure } from '../extent.ts'
import type { TransactionRule } from '../transactionFacts.ts'
import { findFallenHealth, HIGH_RISK } from './liquidationPossible.ts'

/** How far the health factor may fall before that counts as worse. */
const SLACK = ONE_HEALTH / 100n

/** What stands for the account's debt at Aave could be sold after a small change of prices. */
export const liquidationNear: TransactionRule = {
  id: 'liquidation-near',
  level: 'danger',
  applies: ({ simulation }) => {
    const health = findFallenHealth(simulation)
    if (health === undefined || health >= HIGH_RISK) return undefined
    return {
      title: 'What you put up could soon be sold',
      sentence: `${sayMargin(health)}. Prices often change that much in a day, and whoever sells it keeps a part of it. Borrow less, or leave more there.`,
      evidence: `Health factor ${formatHealth(health)}`,
      extent: createExtent(
        [health <= ONE_HEALTH ? 'at once' : 'soon'],
        createFigure(HIGH_RISK - health, SLACK),
      ),
    }
  },
}
