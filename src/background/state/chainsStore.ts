import * as v from 'valibot'
import { Chain, RpcUrl } from '../../protocol/chain.ts'
import { ChainId, evmChainId } from '../../protocol/ids.ts'
import type { StoreDefinition } from './store.ts'

/** What the person or a site changed about the built-in chains, and the chain that the popup shows. */
const ChainsState = v.object({
  added: v.pipe(v.array(Chain), v.maxLength(200)),
  /** Nodes that replace a built-in chain's own. */
  rpcUrls: v.record(ChainId, v.array(RpcUrl)),
  activeChainId: ChainId,
})
type ChainsState = v.InferOutput<typeof ChainsState>

export const chainsStore: StoreDefinition<ChainsState> = {
  key: 'chains',
  area: 'local',
  published: true,
  clearedOnLock: false,
  schema: ChainsState,
  version: 1,
  migrations: [],
  empty: { added: [], rpcUrls: {}, activeChainId: evmChainId(1) },
}
