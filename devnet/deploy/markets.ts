import { parseUnits } from 'viem'

/** Two tokens, how much of each a pool holds, and the V3 fee tiers (hundredths of a bps) it exists at. */
export type Market = {
  readonly tokens: readonly [MarketToken, MarketToken]
  readonly reserves: readonly [bigint, bigint]
  readonly feesV3: readonly number[]
}
export type MarketToken = 'weth' | 'usdc' | 'dai'

/** Every market has one V2 pool and one V3 pool a fee tier, each with these reserves: 1 ETH is 3,000 dollars. */
export const markets: readonly Market[] = [
  {
    tokens: ['weth', 'usdc'],
    reserves: [parseUnits('1000', 18), parseUnits('3000000', 6)],
    feesV3: [500, 3000],
  },
  {
    tokens: ['weth', 'dai'],
    reserves: [parseUnits('1000', 18), parseUnits('3000000', 18)],
    feesV3: [500, 3000],
  },
  {
    tokens: ['dai', 'usdc'],
    reserves: [parseUnits('3000000', 18), parseUnits('3000000', 6)],
    feesV3: [500],
  },
]
