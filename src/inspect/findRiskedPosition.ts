import { findPool } from '../defi/aave/findPool.ts'
import type { Lending } from '../defi/aave/lending.ts'
import { lowerCase } from '../defi/swap.ts'
import type { Address } from '../protocol/primitives.ts'
import type { TransactionRequest } from '../protocol/transaction.ts'
import type { DecodedCall } from './decode/decodedCall.ts'
import type { InspectContext } from './inspectContext.ts'
import type { Position } from './simulate/outcome.ts'
import { flattenCalls } from './steps.ts'

/**
 * Finds the pool of Aave's at which a call, or one within it, may make what was put up stand for more debt than before, and
 * whose debt: who borrows in the name of another account of theirs risks what that one put up. Only the pool that the wallet
 * knows is asked: another could say anything.
 */
export function findRiskedPosition(
  decoded: DecodedCall,
  { from }: Pick<TransactionRequest, 'from'>,
  { rpc, ownAddresses }: Pick<InspectContext, 'rpc' | 'ownAddresses'>,
): Position | undefined {
  const sender = lowerCase(from)
  const own = new Set([sender, ...ownAddresses.map(lowerCase)])
  for (const { decoded: step } of flattenCalls(decoded)) {
    if (step.type !== 'lend' || !isRisky(step.lending)) continue
    const account = findDebtor(step.lending, sender)
    const pool = own.has(account) ? findPool(rpc.chainId, step.market) : undefined
    if (pool) return { pool, account }
  }
  return undefined
}

function isRisky(lending: Lending): boolean {
  if (lending.action === 'collateral') return !lending.isOn
  return lending.action === 'borrow' || lending.action === 'withdraw' || lending.action === 'mode'
}

/** What is taken out is the sender's, whoever gets it. */
function findDebtor(lending: Lending, sender: Address): Address {
  return lending.action === 'borrow' ? lending.account : sender
}
