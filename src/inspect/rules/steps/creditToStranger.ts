import { formatParty } from '../../parties/formatParty.ts'
import { isStranger, listStepsOf, type StepRule } from '../stepFacts.ts'

/** Somebody whom the wallet does not know, or who is no contract, may borrow in the person's name. */
export const creditToStranger: StepRule = {
  id: 'credit-to-stranger',
  level: 'danger',
  applies: (facts) => {
    const found = listStepsOf(facts, 'lend').find(({ decoded: { lending } }) => {
      return lending.action === 'letBorrow' && lending.amount > 0n && isStranger(lending.borrower, facts)
    })
    const act = found?.intent.act
    if (act?.action !== 'letBorrow') return undefined
    return {
      title: 'Somebody else may borrow in your name',
      sentence: `${formatParty(act.borrower)} would get the money, and you would owe it: what you lent stands for it, and is sold if the debt is not paid. Thieves empty accounts this way.`,
      evidence: act.borrower.address,
    }
  },
}
