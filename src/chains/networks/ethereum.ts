import type { Chain } from '../../protocol/chain.ts'
import { evmChainId } from '../../protocol/ids.ts'

export const ethereum: Chain = {
  id: evmChainId(1),
  name: 'Ethereum',
  nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
  rpcUrls: [
    'https://ethereum-rpc.publicnode.com',
    'https://eth.drpc.org',
    'https://ethereum.reth.rs/rpc',
    'https://mainnet.gateway.tenderly.co',
    'https://rpc.mevblocker.io',
  ],
  explorerUrl: 'https://etherscan.io',
  testnet: false,
  confirmations: 2,
  blockTimeMs: 12_000,
  builtIn: true,
}
