import { formatAmount } from '../../assets/formatAmount.ts'
import { formatParty } from '../../parties/formatParty.ts'
import { createAmountFigure, createExtent } from '../extent.ts'
import type { RiskText } from '../rule.ts'
import { isStranger, type StepFacts, type StepRule } from '../stepFacts.ts'

/** An allowance for many times what the account has, for somebody who is known. */
export const allowanceUnusual: StepRule = {
  id: 'allowance-unusual',
  level: 'caution',
  applies: (facts) => sayUnusual(facts, true),
}

/** @returns what to say of the first unusual allowance for somebody who is known, or who isn't */
export function sayUnusual(facts: StepFacts, isKnown: boolean): RiskText | undefined {
  const found = facts.unusual.find(({ spender }) => isStranger(spender.address, facts) !== isKnown)
  if (!found) return undefined
  const allowed = formatAmount(found.amount, found.asset, 'given')
  const held = formatAmount(found.held, found.asset, 'received')
  const has = found.isLater ? `would have ${held} by then` : `has ${held}`
  const advice = isKnown
    ? 'An allowance for what is needed now is enough.'
    : 'Who wants an allowance for so much may be waiting for what you will get later.'
  return {
    title: 'An allowance for far more than you have',
    sentence: `${formatParty(found.spender)} could move ${allowed}, and this account ${has}. ${advice}`,
    evidence: `${found.amount} of ${found.held} smallest units`,
    // What could be taken is what counts; what the account holds may earn interest with each block.
    extent: createExtent([found.spender.address, found.asset.id], createAmountFigure(found.amount)),
  }
}
