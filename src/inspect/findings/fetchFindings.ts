import { fetchPendingCount } from '../../chains/nonce.ts'
import { orNothing } from '../orNothing.ts'
import { fetchContradiction } from './fetchContradiction.ts'
import { fetchDebts } from './fetchDebts.ts'
import { fetchFairAmount } from './fetchFairAmount.ts'
import { fetchImplementation } from './fetchImplementation.ts'
import type { Findings } from './findings.ts'
import type { FindingsRequest } from './findingsRequest.ts'
import { findUnpaid } from './findUnpaid.ts'
import { findUnsellable } from './findUnsellable.ts'

/**
 * Looks up what some rules need beyond names and a trial run: prices, whether a token can be sold again, what another
 * node says.
 *
 * @returns never rejects because of a node: what can't be found out is undefined
 */
export async function fetchFindings(o: FindingsRequest): Promise<Findings> {
  const { rpc, transaction } = o
  const fair = orNothing(fetchFairAmount(o))
  const [fairAmount, unpaid, unsellable, pendingCount, contradiction, implementation, debts] =
    await Promise.all([
      fair,
      // Where the pools trade the two, their price is what the rest is held against.
      orNothing(fair.then((amount) => (amount === undefined ? findUnpaid(o) : undefined))),
      orNothing(findUnsellable(o)),
      transaction.nonce === undefined ? undefined : orNothing(fetchPendingCount(rpc, transaction.from)),
      o.isOnNewest ? orNothing(findContradiction(o)) : undefined,
      orNothing(fetchImplementation(o)),
      orNothing(fetchDebts(o)),
    ])
  return {
    ...{ fairAmount, unpaid, unsellable, pendingCount, contradiction, implementation },
    debts: debts ?? new Set(),
  }
}

async function findContradiction(o: FindingsRequest): Promise<Findings['contradiction']> {
  const { outcome } = o
  return outcome.status !== 'unavailable' && outcome.isDisproved ? 'state' : fetchContradiction(o)
}
