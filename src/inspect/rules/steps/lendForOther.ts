import { formatParty } from '../../parties/formatParty.ts'
import { isOwn, listStepsOf, type StepRule } from '../stepFacts.ts'

/** What is lent, taken out or paid back does somebody else good: it is a gift in disguise. */
const said = {
  supply: 'What you lend is counted for',
  withdraw: 'What is taken out goes to',
  repay: 'You pay the debt of',
} as const

/** Somebody else may take out what the person lends, gets what they take out, or has a debt paid by them. */
export const lendForOther: StepRule = {
  id: 'lend-for-other',
  level: 'danger',
  applies: (facts) => {
    for (const { intent, decoded } of listStepsOf(facts, 'lend')) {
      const { act } = intent
      if (!('account' in act) || act.action === 'borrow' || !('account' in decoded.lending)) continue
      // What was lent pays the debt of whoever calls, and of nobody else.
      if (act.fromLent || isOwn(decoded.lending.account, facts)) continue
      return {
        title: 'It is for somebody else',
        sentence: `${said[act.action]} ${formatParty(act.account)}, which is not one of your accounts. You would not get it back.`,
        evidence: act.account.address,
      }
    }
    return undefined
  },
}
