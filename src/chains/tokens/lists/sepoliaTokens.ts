import { sepolia } from '../../networks/sepolia.ts'
import { createTokenList } from './createTokenList.ts'

export const sepoliaTokens = createTokenList(sepolia.id, [
  ['USDC', 'USDC', 6, '0x1c7D4B196Cb0C7B01d743Fbc6116a902379C7238'],
  ['WETH', 'Wrapped Ether', 18, '0xfFf9976782d46CC05630D1f6eBAb18b2324d6B14'],
  ['LINK', 'ChainLink Token', 18, '0x779877A7B0D9E8603169DdbD7836e478b4624789'],
])
