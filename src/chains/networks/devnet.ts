import type { Chain } from '../../protocol/chain.ts'
import { evmChainId } from '../../protocol/ids.ts'

export const devnet: Chain = {
  id: evmChainId(31337),
  name: 'Devnet',
  nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
  rpcUrls: ['http://127.0.0.1:8545'],
  testnet: true,
  confirmations: 1,
  blockTimeMs: 1_000,
  builtIn: true,
}
