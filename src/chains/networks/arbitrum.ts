import type { Chain } from '../../protocol/chain.ts'
import { evmChainId } from '../../protocol/ids.ts'

export const arbitrum: Chain = {
  id: evmChainId(42161),
  name: 'Arbitrum',
  nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
  rpcUrls: [
    'https://arb1.arbitrum.io/rpc',
    'https://arbitrum-one-rpc.publicnode.com',
    'https://arbitrum.drpc.org',
  ],
  explorerUrl: 'https://arbiscan.io',
  testnet: false,
  confirmations: 3,
  blockTimeMs: 250,
  builtIn: true,
}
