import { devnet } from '../../networks/devnet.ts'
import { createTokenList } from './createTokenList.ts'

/** The devnet puts its contracts at the same addresses each time it starts. */
export const devnetTokens = createTokenList(devnet.id, [
  ['USDC', 'USD Coin', 6, '0xA15BB66138824a1c7167f5E85b957d04Dd34E468'],
  ['DAI', 'Dai Stablecoin', 18, '0xb19b36b1456E65E3A6D514D3F715f204BD59f431'],
  ['WETH', 'Wrapped Ether', 18, '0x700b6A60ce7EaaEA56F065753d8dcB9653dbAD35'],
])
