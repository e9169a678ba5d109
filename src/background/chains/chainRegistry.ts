import { builtInChains, findBuiltInChain } from '../../chains/networks/networks.ts'
import { assertChain } from '../../chains/rpc/chainCheck.ts'
import { createRpc } from '../../chains/rpc/createRpc.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import type { Chain } from '../../protocol/chain.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { ChainId } from '../../protocol/ids.ts'
import type { Contacts } from '../contacts/contacts.ts'
import type { Platform } from '../platform.ts'
import type { Stores } from '../state/stores.ts'

/** The chains the wallet can use, and the way to ask each. */
export type ChainRegistry = {
  list(): Chain[]
  find(chainId: ChainId): Chain | undefined
  /** @throws WalletError (4902) `unknownChain` */
  get(chainId: ChainId): Chain
  /** One for each chain, as long as its nodes stay the same. @throws WalletError (4902) */
  getRpc(chainId: ChainId): Rpc
  /**
   * As `getRpc`, for what sites ask: an answer that is too long, or a node that rests after one, is then no matter of what the
   * wallet asks for itself.
   */
  getSiteRpc(chainId: ChainId): Rpc
  /** Asks the nodes of a chain, known or not, whether they belong to it. @throws RpcUnavailableError `wrongChain`, `rpcUnavailable` */
  assertNodes(chain: Chain): Promise<void>
  /** Adds a chain, or replaces one that was added. */
  add(chain: Chain): Promise<void>
  remove(chainId: ChainId): Promise<void>
  /** Replaces a chain's nodes; an empty list brings a built-in chain's own back. */
  setRpcUrls(chainId: ChainId, rpcUrls: string[]): Promise<void>
  getActiveId(): ChainId
  setActiveId(chainId: ChainId): Promise<void>
}

export function createChainRegistry({
  platform,
  stores: { chains: store },
  contacts,
}: {
  platform: Pick<Platform, 'now'>
  stores: Pick<Stores, 'chains'>
  contacts: Contacts
}): ChainRegistry {
  const own = new Map<ChainId, Rpc>()
  const ofSites = new Map<ChainId, Rpc>()

  function list(): Chain[] {
    const { added, rpcUrls } = store.get()
    const builtIn = builtInChains.map((chain) => ({ ...chain, rpcUrls: rpcUrls[chain.id] ?? chain.rpcUrls }))
    return [...builtIn, ...added]
  }

  const find = (chainId: ChainId) => list().find((chain) => chain.id === chainId)

  function get(chainId: ChainId): Chain {
    const chain = find(chainId)
    if (chain) return chain
    throw new WalletError('unknownChain', 'The wallet does not know this network. Add it first.')
  }

  const open = (chain: Chain) =>
    createRpc({
      chain,
      fetch: contacts.fetchFor({ purpose: 'node', chainId: chain.id }),
      now: platform.now,
    })

  function openOnce(rpcs: Map<ChainId, Rpc>, chainId: ChainId): Rpc {
    const chain = get(chainId)
    const known = rpcs.get(chainId)
    if (known && known.chain.rpcUrls.join() === chain.rpcUrls.join()) return known
    const rpc = open(chain)
    rpcs.set(chainId, rpc)
    return rpc
  }

  return {
    list,
    find,
    get,
    getRpc: (chainId) => openOnce(own, chainId),
    getSiteRpc: (chainId) => openOnce(ofSites, chainId),
    assertNodes: (chain) => assertChain(open(chain)),
    add: (chain) =>
      store.update((state) => ({
        ...state,
        added: [...state.added.filter(({ id }) => id !== chain.id), { ...chain, builtIn: false }],
      })),
    remove: (chainId) =>
      store.update((state) => ({
        ...state,
        added: state.added.filter(({ id }) => id !== chainId),
        activeChainId:
          state.activeChainId === chainId ? (builtInChains[0]?.id ?? chainId) : state.activeChainId,
      })),
    setRpcUrls: (chainId, rpcUrls) =>
      store.update((state) => {
        if (!findBuiltInChain(chainId)) {
          const added = state.added.map((chain) => (chain.id === chainId ? { ...chain, rpcUrls } : chain))
          return { ...state, added }
        }
        const { [chainId]: _, ...others } = state.rpcUrls
        return { ...state, rpcUrls: rpcUrls.length > 0 ? { ...others, [chainId]: rpcUrls } : others }
      }),
    getActiveId: () => store.get().activeChainId,
    setActiveId: (activeChainId) => store.update((state) => ({ ...state, activeChainId })),
  }
}
