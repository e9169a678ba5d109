import { formatParty } from '../../parties/formatParty.ts'
import { listStepsOf, type StepRule } from '../stepFacts.ts'

/** An order is let hold that the transaction names by its hash alone, so that nobody can tell what it gives for what. */
export const hiddenOrder: StepRule = {
  id: 'hidden-order',
  level: 'danger',
  applies: (facts) => {
    for (const { intent } of listStepsOf(facts, 'trade')) {
      const { act, market } = intent
      if (act.action !== 'presign' || !act.on) continue
      const where = formatParty(market)
      return {
        title: 'The order can’t be seen',
        sentence: `Only the fingerprint of the order is here, and not the order. It may give away whatever you let ${where} move, for nothing, and no wallet could tell. Confirm it only if you trust whoever made the order with all of that.`,
        evidence: act.digest,
      }
    }
    return undefined
  },
}
