import { findPool } from '../defi/aave/findPool.ts'
import type { Lending } from '../defi/aave/lending.ts'
import type { Address } from '../protocol/primitives.ts'
import type { DecodedCall } from './decode/decodedCall.ts'
import { flattenCalls } from './steps.ts'

/**
 * Finds the pool of Aave's at which a call, or one within it, may make what was put up stand for more debt than before. Only
 * the pool that the wallet knows is asked: another could say anything.
 *
 * @param chainId as CAIP-2
 */
export function findRiskedPool(decoded: DecodedCall, chainId: string): Address | undefined {
  for (const { decoded: step } of flattenCalls(decoded)) {
    const pool = step.type === 'lend' && isRisky(step.lending) ? findPool(chainId, step.market) : undefined
    if (pool) return pool
  }
  return undefined
}

function isRisky(lending: Lending): boolean {
  if (lending.action === 'collateral') return !lending.isOn
  return lending.action === 'borrow' || lending.action === 'withdraw' || lending.action === 'mode'
}
