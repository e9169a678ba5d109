import type { Chain } from '../../protocol/chain.ts'
import { evmChainId } from '../../protocol/ids.ts'

export const base: Chain = {
  id: evmChainId(8453),
  name: 'Base',
  nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
  rpcUrls: [
    'https://mainnet.base.org',
    'https://base-rpc.publicnode.com',
    'https://base.drpc.org',
    'https://base.gateway.tenderly.co',
  ],
  explorerUrl: 'https://basescan.org',
  testnet: false,
  confirmations: 3,
  blockTimeMs: 2_000,
  builtIn: true,
}
