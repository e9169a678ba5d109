import type { Chain } from '../../protocol/chain.ts'
import { evmChainId } from '../../protocol/ids.ts'

export const gnosis: Chain = {
  id: evmChainId(100),
  name: 'Gnosis',
  nativeCurrency: { name: 'xDAI', symbol: 'XDAI', decimals: 18 },
  rpcUrls: [
    'https://rpc.gnosischain.com',
    'https://gnosis-rpc.publicnode.com',
    'https://gnosis.drpc.org',
    'https://rpc.gnosis.gateway.fm',
  ],
  explorerUrl: 'https://gnosisscan.io',
  testnet: false,
  confirmations: 3,
  blockTimeMs: 5_000,
  builtIn: true,
}
