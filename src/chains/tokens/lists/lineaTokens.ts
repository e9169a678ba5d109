import { linea } from '../../networks/linea.ts'
import { createTokenList } from './createTokenList.ts'

export const lineaTokens = createTokenList(linea.id, [
  ['USDC', 'USD Coin', 6, '0x176211869cA2b568f2A7D4EE941E073a821EE1ff'],
  ['USDT', 'Tether USD', 6, '0xA219439258ca9da29E9Cc4cE5596924745e12B93'],
  ['DAI', 'Dai Stablecoin', 18, '0x4AF15ec2A0BD43Db75dd04E62FAA3B8EF36b00d5'],
  ['WETH', 'Wrapped Ether', 18, '0xe5D7C2a44FfDDf6b295A15c148167daaAf5Cf34f'],
])
