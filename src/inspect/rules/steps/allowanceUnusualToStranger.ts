import type { StepRule } from '../stepFacts.ts'
import { sayUnusual } from './allowanceUnusual.ts'

/** An allowance for many times what the account has, for a stranger or for somebody's account. */
export const allowanceUnusualToStranger: StepRule = {
  id: 'allowance-unusual-to-stranger',
  level: 'danger',
  applies: (facts) => sayUnusual(facts, false),
}
