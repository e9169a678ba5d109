import type { Warning } from '../../protocol/explanation.ts'
import type { ListingFacts } from '../rules/listingFacts.ts'
import { applyRules } from '../rules/rule.ts'
import { listingRules } from '../rules/rules.ts'

/** What to say of a site that is held to be a trap, whatever it asks for. */
export function warnAboutListing(o: ListingFacts): Warning[] {
  return applyRules(listingRules, o)
}
