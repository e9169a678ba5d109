import type { Chain } from '../../protocol/chain.ts'
import { evmChainId } from '../../protocol/ids.ts'

export const polygon: Chain = {
  id: evmChainId(137),
  name: 'Polygon',
  nativeCurrency: { name: 'POL', symbol: 'POL', decimals: 18 },
  rpcUrls: [
    'https://polygon-bor-rpc.publicnode.com',
    'https://polygon.drpc.org',
    'https://polygon.gateway.tenderly.co',
    'https://polygon-rpc.com',
  ],
  explorerUrl: 'https://polygonscan.com',
  testnet: false,
  confirmations: 5,
  blockTimeMs: 2_000,
  builtIn: true,
}
