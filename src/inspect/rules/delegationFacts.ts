import type { Address } from '../../protocol/primitives.ts'
import type { Rule } from './rule.ts'

/** What is known of whose code an account follows (EIP-7702). */
export type DelegationFacts = {
  /** A contract that the wallet does not know; undefined when the account follows none, or a known one. */
  readonly stranger: Address | undefined
}

export type DelegationRule = Rule<DelegationFacts>
