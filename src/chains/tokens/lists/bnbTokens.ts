import { bnb } from '../../networks/bnb.ts'
import { createTokenList } from './createTokenList.ts'

export const bnbTokens = createTokenList(bnb.id, [
  ['USDC', 'USD Coin', 18, '0x8AC76a51cc950d9822D68b83fE1Ad97B32Cd580d'],
  ['USDT', 'Tether USD', 18, '0x55d398326f99059fF775485246999027B3197955'],
  ['DAI', 'Dai Token', 18, '0x1AF3F329e8BE154074D8769D1FFa4eE058B1DBc3'],
  ['WBNB', 'Wrapped BNB', 18, '0xbb4CdB9CBd36B01bD1cBaEBF2De08d9173bc095c'],
  ['ETH', 'Ethereum Token', 18, '0x2170Ed0880ac9A755fd29B2688956BD959F933F8'],
])
