import type { Chain } from '../../protocol/chain.ts'
import { evmChainId } from '../../protocol/ids.ts'

export const optimism: Chain = {
  id: evmChainId(10),
  name: 'Optimism',
  nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
  rpcUrls: [
    'https://mainnet.optimism.io',
    'https://optimism-rpc.publicnode.com',
    'https://optimism.drpc.org',
    'https://optimism.gateway.tenderly.co',
  ],
  explorerUrl: 'https://optimistic.etherscan.io',
  testnet: false,
  confirmations: 3,
  blockTimeMs: 2_000,
  builtIn: true,
}
