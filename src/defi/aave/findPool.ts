import { aaveGateways } from './aaveGateways.ts'
import { aavePools } from './aavePools.ts'

/**
 * @param chainId as CAIP-2
 * @param market a contract that is called, in any case
 * @returns the pool of Aave V3 that it is, or that it hands the chain's coin to; undefined for any other contract
 */
export function findPool(chainId: string, market: string): `0x${string}` | undefined {
  const address = market.toLowerCase()
  const pool = aavePools[chainId]
  return address === pool || address === aaveGateways[chainId] ? pool : undefined
}
