import type { Listing } from '../../protocol/phishing.ts'
import type { Rule } from './rule.ts'

/** What lists of sites that steal say of a site. */
export type ListingFacts = { readonly listing: Listing }

export type ListingRule = Rule<ListingFacts>
