import { optimism } from '../../networks/optimism.ts'
import { createTokenList } from './createTokenList.ts'

export const optimismTokens = createTokenList(optimism.id, [
  ['USDC', 'USD Coin', 6, '0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85'],
  ['USDT', 'Tether USD', 6, '0x94b008aA00579c1307B0EF2c499aD98a8ce58e58'],
  ['DAI', 'Dai Stablecoin', 18, '0xDA10009cBd5D07dd0CeCc66161FC93D7c9000da1'],
  ['WETH', 'Wrapped Ether', 18, '0x4200000000000000000000000000000000000006'],
  ['WBTC', 'Wrapped BTC', 8, '0x68f180fcCe6836688e9084f035309E29Bf0A2095'],
  ['OP', 'Optimism', 18, '0x4200000000000000000000000000000000000042'],
])
