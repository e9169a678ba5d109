import type { Warning } from '../../protocol/explanation.ts'
import type { DelegationFacts } from '../rules/delegationFacts.ts'
import { applyRules } from '../rules/rule.ts'
import { delegationRules } from '../rules/rules.ts'

/** @returns what to look out for in whose code an account follows */
export function warnAboutDelegation(facts: DelegationFacts): Warning[] {
  return applyRules(delegationRules, facts)
}
