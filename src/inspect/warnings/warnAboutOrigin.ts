import type { Warning } from '../../protocol/explanation.ts'
import type { OriginFacts } from '../rules/originFacts.ts'
import { applyRules } from '../rules/rule.ts'
import { originRules } from '../rules/rules.ts'

/** What to look out for in whoever asks, whatever it asks for. */
export function warnAboutOrigin(o: OriginFacts): Warning[] {
  return applyRules(originRules, o)
}
