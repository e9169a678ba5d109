import type { Chain } from '../../protocol/chain.ts'
import { evmChainId } from '../../protocol/ids.ts'

export const bnb: Chain = {
  id: evmChainId(56),
  name: 'BNB Chain',
  nativeCurrency: { name: 'BNB', symbol: 'BNB', decimals: 18 },
  rpcUrls: [
    'https://bsc-dataseed1.bnbchain.org',
    'https://bsc-rpc.publicnode.com',
    'https://bsc-dataseed2.bnbchain.org',
    'https://bsc.drpc.org',
    'https://bsc-dataseed1.defibit.io',
  ],
  explorerUrl: 'https://bscscan.com',
  testnet: false,
  confirmations: 5,
  blockTimeMs: 750,
  builtIn: true,
}
