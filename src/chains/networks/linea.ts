import type { Chain } from '../../protocol/chain.ts'
import { evmChainId } from '../../protocol/ids.ts'

export const linea: Chain = {
  id: evmChainId(59144),
  name: 'Linea',
  nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
  rpcUrls: ['https://rpc.linea.build', 'https://linea-rpc.publicnode.com', 'https://linea.drpc.org'],
  explorerUrl: 'https://lineascan.build',
  testnet: false,
  confirmations: 2,
  blockTimeMs: 2_000,
  builtIn: true,
}
