import { avalanche } from '../../networks/avalanche.ts'
import { createTokenList } from './createTokenList.ts'

export const avalancheTokens = createTokenList(avalanche.id, [
  ['USDC', 'USD Coin', 6, '0xB97EF9Ef8734C71904D8002F8b6Bc66Dd9c48a6E'],
  ['USDt', 'TetherToken', 6, '0x9702230A8Ea53601f5cD2dc00fDBc13d4dF4A8c7'],
  ['DAI.e', 'Dai Stablecoin', 18, '0xd586E7F844cEa2F87f50152665BCbc2C279D8d70'],
  ['WETH.e', 'Wrapped Ether', 18, '0x49D5c2BdFfac6CE2BFdB6640F4F80f226bc10bAB'],
  ['WAVAX', 'Wrapped AVAX', 18, '0xB31f66AA3C1e785363F0875A1B74E27b85FD66c7'],
])
