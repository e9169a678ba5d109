import type { Warning } from '../../protocol/explanation.ts'
import type { ChainFacts } from '../rules/chainFacts.ts'
import { applyRules } from '../rules/rule.ts'
import { chainRules } from '../rules/rules.ts'

/** What to look out for before a chain is added. */
export function warnAboutChain(o: ChainFacts): Warning[] {
  return applyRules(chainRules, o)
}
