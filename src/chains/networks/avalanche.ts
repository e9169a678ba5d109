import type { Chain } from '../../protocol/chain.ts'
import { evmChainId } from '../../protocol/ids.ts'

export const avalanche: Chain = {
  id: evmChainId(43114),
  name: 'Avalanche',
  nativeCurrency: { name: 'Avalanche', symbol: 'AVAX', decimals: 18 },
  rpcUrls: [
    'https://api.avax.network/ext/bc/C/rpc',
    'https://avalanche-c-chain-rpc.publicnode.com',
    'https://avalanche.drpc.org',
  ],
  explorerUrl: 'https://snowtrace.io',
  testnet: false,
  confirmations: 2,
  blockTimeMs: 1_700,
  builtIn: true,
}
