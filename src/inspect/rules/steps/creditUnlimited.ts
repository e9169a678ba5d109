import { isUnlimited } from '../../assets/assetRef.ts'
import { formatParty } from '../../parties/formatParty.ts'
import { isStranger, listStepsOf, type StepRule } from '../stepFacts.ts'

/** A contract that the wallet knows may borrow in the person's name without limit; of one that it doesn't, worse is said. */
export const creditUnlimited: StepRule = {
  id: 'credit-unlimited',
  level: 'caution',
  applies: (facts) => {
    const found = listStepsOf(facts, 'lend').find(
      ({ decoded: { lending } }) =>
        lending.action === 'letBorrow' && isUnlimited(lending.amount) && !isStranger(lending.borrower, facts),
    )
    const act = found?.intent.act
    if (act?.action !== 'letBorrow') return undefined
    return {
      title: 'No limit to what it may borrow in your name',
      sentence: `${formatParty(act.borrower)} could borrow as much as what you lent allows, now and in the future, and you would owe it. An allowance for what is to be borrowed now is enough.`,
      evidence: act.borrower.address,
    }
  },
}
