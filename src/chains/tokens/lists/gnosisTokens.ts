import { gnosis } from '../../networks/gnosis.ts'
import { createTokenList } from './createTokenList.ts'

export const gnosisTokens = createTokenList(gnosis.id, [
  ['USDC', 'USD//C on xDai', 6, '0xDDAfbb505ad214D7b80b1f830fcCc89B60fb7A83'],
  ['USDC.e', 'Bridged USDC (Gnosis)', 6, '0x2a22f9c3b484c3629090FeED35F17Ff8F88f76F0'],
  ['USDT', 'Tether USD on xDai', 6, '0x4ECaBa5870353805a9F068101A40E0f32ed605C6'],
  ['WXDAI', 'Wrapped XDAI', 18, '0xe91D153E0b41518A2Ce8Dd3D7944Fa863463a97d'],
  ['WETH', 'Wrapped Ether on xDai', 18, '0x6A023CCd1ff6F2045C3309768eAd9E68F978f6e1'],
  ['GNO', 'Gnosis Token on xDai', 18, '0x9C58BAcC331c9aa871AFD802DB6379a98e80CEdb'],
])
