import type { Chain } from '../../protocol/chain.ts'
import type { Rule } from './rule.ts'

/** What is known of a chain that a site wants added. */
export type ChainFacts = {
  readonly chain: Chain
  /** Chains the wallet has. */
  readonly knownChains: readonly Chain[]
}

export type ChainRule = Rule<ChainFacts>
