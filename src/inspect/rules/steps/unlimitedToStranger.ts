import { formatParty } from '../../parties/formatParty.ts'
import { isOwn, listStepsOf, type StepRule } from '../stepFacts.ts'

/** An allowance without limit for a contract that the wallet has no name for, and that was never used before. */
export const unlimitedToStranger: StepRule = {
  id: 'unlimited-to-stranger',
  level: 'danger',
  applies: (facts) => {
    const found = listStepsOf(facts, 'approve').find(({ intent, decoded: { spender } }) => {
      const isKnown = intent.spender.name !== undefined || facts.context.knownAddresses.has(spender)
      return intent.unlimited && !isKnown && !isOwn(spender, facts)
    })
    if (!found) return undefined
    const { intent } = found
    return {
      title: 'Everything, to somebody unknown',
      sentence: `The wallet does not know ${formatParty(intent.spender)}, and you have never used it. An allowance for everything is what thieves ask for.`,
      evidence: intent.spender.address,
    }
  },
}
