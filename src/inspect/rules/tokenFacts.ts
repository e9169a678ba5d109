import type { Token } from '../../protocol/chain.ts'
import type { Rule } from './rule.ts'

/** What is known of a token that a site wants shown. */
export type TokenFacts = {
  readonly token: Token
  /** Tokens the wallet knows on the same chain. */
  readonly tokens: readonly Token[]
}

export type TokenRule = Rule<TokenFacts>
