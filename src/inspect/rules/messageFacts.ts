import type { ChainId, Origin } from '../../protocol/ids.ts'
import type { Address } from '../../protocol/primitives.ts'
import type { SiweMessage } from '../signature/siwe.ts'
import type { Rule } from './rule.ts'

/** Everything that is known of a plain message when it is judged. */
export type MessageFacts = {
  readonly message: `0x${string}`
  /** Undefined when the bytes are no text. */
  readonly text: string | undefined
  /** The code points of hidden characters, in order: `U+202E`. */
  readonly hidden: readonly string[]
  /** Set when it signs the person in, as the standard has it. */
  readonly siwe: SiweMessage | undefined
  readonly claimsToBeSiwe: boolean
  readonly address: Address
  readonly chainId: ChainId
  /** Undefined when the wallet's own screens ask. */
  readonly origin: Origin | undefined
  readonly nowMs: number
}

export type MessageRule = Rule<MessageFacts>
