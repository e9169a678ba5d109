import type { Origin } from '../../protocol/ids.ts'
import type { Rule } from './rule.ts'

/** What is known of a site that wants to connect. */
export type SiteFacts = {
  readonly origin: Origin
  /** True when the wallet has never seen it before. */
  readonly firstSeen: boolean
  /** Sites the person has used. */
  readonly knownOrigins: readonly Origin[]
  /** Wallets but this one that the page can reach, as far as they announce themselves. */
  readonly otherWallets?: number | undefined
}

export type SiteRule = Rule<SiteFacts>
