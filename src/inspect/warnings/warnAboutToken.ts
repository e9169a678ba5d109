import type { Warning } from '../../protocol/explanation.ts'
import { applyRules } from '../rules/rule.ts'
import { tokenRules } from '../rules/rules.ts'
import type { TokenFacts } from '../rules/tokenFacts.ts'

/** What to look out for before a token is shown among the others. */
export function warnAboutToken(o: TokenFacts): Warning[] {
  return applyRules(tokenRules, o)
}
