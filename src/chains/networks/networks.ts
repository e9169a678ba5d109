import type { Chain } from '../../protocol/chain.ts'
import type { ChainId } from '../../protocol/ids.ts'
import { arbitrum } from './arbitrum.ts'
import { avalanche } from './avalanche.ts'
import { base } from './base.ts'
import { bnb } from './bnb.ts'
import { devnet } from './devnet.ts'
import { ethereum } from './ethereum.ts'
import { gnosis } from './gnosis.ts'
import { linea } from './linea.ts'
import { optimism } from './optimism.ts'
import { polygon } from './polygon.ts'
import { sepolia } from './sepolia.ts'

/** The chains the wallet knows by itself, in the order they are offered. Test networks come last. */
export const builtInChains: readonly Chain[] = [
  ethereum,
  base,
  arbitrum,
  optimism,
  polygon,
  bnb,
  avalanche,
  gnosis,
  linea,
  sepolia,
  devnet,
]

/** @returns the built-in chain of that CAIP-2 id, undefined when the wallet doesn't bring it along */
export function findBuiltInChain(chainId: ChainId): Chain | undefined {
  return builtInChains.find((chain) => chain.id === chainId)
}
