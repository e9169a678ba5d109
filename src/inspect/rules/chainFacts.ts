import type { Chain } from '../../protocol/chain.ts'
import type { Rule } from './rule.ts'

/** What is known of a chain that a site wants added. */
export type ChainFacts = {
  readonly chain: Chain
  /** Chains the wallet has. */
  readonly knownChains: readonly Chain[]
}

export type ChainRule = Rule<ChainFacts>

/** @returns the hosts of the first nodes, as a sentence lists them */
export function listHosts(urls: readonly string[]): string {
  return urls
    .slice(0, 3)
    .map((url) => new URL(url).host)
    .join(', ')
}
