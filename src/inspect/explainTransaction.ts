import type { TransactionExplanation } from '../protocol/explanation.ts'
import type { TransactionRequest } from '../protocol/transaction.ts'
import { askBriefly } from './askBriefly.ts'
import { decodeOnChain } from './decode/decodeOnChain.ts'
import { explainDecoded } from './explainDecoded.ts'
import { findRiskedPosition } from './findRiskedPosition.ts'
import type { InspectContext } from './inspectContext.ts'
import { listWatched } from './listWatched.ts'
import { simulateTransaction } from './simulate/simulateTransaction.ts'

/**
 * Explains a transaction: what it says it does, what trying it out shows, in words, and what to look out for.
 *
 * @returns never rejects because a node fails: the simulation is then `unavailable`, and a warning says so
 */
export async function explainTransaction(
  o: InspectContext & { readonly transaction: TransactionRequest },
): Promise<TransactionExplanation> {
  const context = { ...o, rpc: askBriefly(o.rpc) }
  const decoded = await decodeOnChain(context)
  const isUntried = o.transaction.delegate !== undefined
  const position = findRiskedPosition(decoded, o.transaction, o)
  const trial = isUntried
    ? untried
    : simulateTransaction({ ...context, assets: listWatched(decoded, o), position })
  return explainDecoded({ ...context, decoded, trial, earlier: undefined })
}

/** A node carries a call out by the code that stands, and not by the one that a delegation is to bring. */
const untried = Promise.resolve({
  status: 'unavailable',
  reason: 'It changes the code of the account, so it can’t be tried out.',
} as const)
