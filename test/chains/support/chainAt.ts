import type { Chain } from '../../../src/protocol/chain.ts'
import { evmChainId } from '../../../src/protocol/ids.ts'

/** A chain whose nodes are these; Ethereum's number unless said otherwise. */
export function chainAt(rpcUrls: readonly string[], chainNumber = 1): Chain {
  return {
    id: evmChainId(chainNumber),
    name: 'Testchain',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: [...rpcUrls],
    testnet: true,
    confirmations: 1,
    builtIn: false,
  }
}
