import type { Warning } from '../../protocol/explanation.ts'
import { applyRules } from '../rules/rule.ts'
import { originRules, siteRules } from '../rules/rules.ts'
import type { SiteFacts } from '../rules/siteFacts.ts'
import { sortWarnings } from '../rules/sortWarnings.ts'

/** What to look out for before a site may see an account. */
export function warnAboutConnection(o: SiteFacts): Warning[] {
  return sortWarnings([...applyRules(siteRules, o), ...applyRules(originRules, o)])
}
