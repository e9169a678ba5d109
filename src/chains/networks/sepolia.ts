import type { Chain } from '../../protocol/chain.ts'
import { evmChainId } from '../../protocol/ids.ts'

export const sepolia: Chain = {
  id: evmChainId(11155111),
  name: 'Sepolia',
  nativeCurrency: { name: 'Sepolia Ether', symbol: 'ETH', decimals: 18 },
  rpcUrls: [
    'https://ethereum-sepolia-rpc.publicnode.com',
    'https://sepolia.drpc.org',
    'https://sepolia.gateway.tenderly.co',
    'https://rpc.sepolia.ethpandaops.io',
  ],
  explorerUrl: 'https://sepolia.etherscan.io',
  testnet: true,
  confirmations: 2,
  blockTimeMs: 12_000,
  builtIn: true,
}
