import type { Intent, Simulation } from '../../protocol/explanation.ts'
import type { Address } from '../../protocol/primitives.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import type { DecodedCall } from '../decode/decodedCall.ts'
import type { InspectContext } from '../inspectContext.ts'
import type { PartyBook } from '../parties/fetchPartyBook.ts'
import type { Rule } from './rule.ts'

/** Everything that is known of a transaction when it is judged. */
export type TransactionFacts = {
  readonly context: InspectContext
  readonly transaction: TransactionRequest
  /** As its bytes say, then with names. */
  readonly decoded: DecodedCall
  readonly intent: Intent
  /** What trying it out showed. */
  readonly simulation: Simulation
  readonly parties: PartyBook
}

export type TransactionRule = Rule<TransactionFacts>

/** @returns the address that gets something: of a transfer or of a swap */
export function getRecipient({ decoded }: TransactionFacts): Address | undefined {
  if (decoded.type === 'transfer') return decoded.recipient
  return decoded.type === 'swap' ? decoded.swap.recipient : undefined
}

/** @returns true when the address is one of the person's own, the sender included */
export function isOwn(address: Address, { context, transaction }: TransactionFacts): boolean {
  return [transaction.from, ...context.ownAddresses].some((own) => own.toLowerCase() === address)
}
