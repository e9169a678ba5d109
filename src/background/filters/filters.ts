import { bytesToHex } from '@noble/hashes/utils.js'
import { WalletError } from '../../protocol/errors.ts'
import type { ChainId, Origin } from '../../protocol/ids.ts'
import type { ChainRegistry } from '../chains/chainRegistry.ts'
import type { Platform } from '../platform.ts'
import type { Filter, Followed } from '../state/filtersStore.ts'
import type { Stores } from '../state/stores.ts'

/** A filter that nobody asks is forgotten after this time, and a subscription whose document is gone. */
const KEPT_UNUSED_MS = 10 * 60_000
const MOST_OF_A_SITE = 64
const MOST_OF_ALL = 512
/** 128 bits: nobody guesses the filter of another site. */
const ID_BYTES = 16

/** What pages follow (execution-apis, filters; EIP-1193, subscriptions). Nodes keep none of it: the next may be another. */
export type Filters = {
  /** Begins with the chain as it is now. @throws WalletError (-32005) `tooManyFilters`, RpcUnavailableError */
  open(asked: { origin: Origin; chainId: ChainId; followed: Followed; documentId?: string }): Promise<Filter>
  /** @throws WalletError (-32000) `filterGone` */
  get(origin: Origin, id: string): Filter
  /** What is new since the last time. @throws RpcUnavailableError */
  take(filter: Filter): Promise<unknown[]>
  /** @returns false when there was none */
  close(origin: Origin, id: string): Promise<boolean>
  /** Those that a document hears of by events. */
  subscriptions(): Filter[]
}

export function createFilters({
  platform,
  stores: { filters: store },
  chains,
}: {
  platform: Pick<Platform, 'now' | 'random'>
  stores: Pick<Stores, 'filters'>
  chains: ChainRegistry
}): Filters {
  const isKept = ({ usedAtMs }: Filter) => platform.now() - usedAtMs < KEPT_UNUSED_MS
  const kept = () => store.get().filter(isKept)

  function assertRoom(origin: Origin): void {
    const filters = kept()
    const own = filters.filter((filter) => filter.origin === origin)
    if (own.length < MOST_OF_A_SITE && filters.length < MOST_OF_ALL) return
    throw new WalletError('limitExceeded', 'Too much is followed at once. End what is not needed any more.', {
      reason: 'tooManyFilters',
    })
  }

  async function look(filter: Filter) {
    // Loaded when a page first follows something; most never do.
    const { fetchChanges } = await import('./fetchChanges.ts')
    return fetchChanges(chains.getRpc(filter.chainId), { ...filter, usedAtMs: platform.now() })
  }

  return {
    async open({ origin, chainId, followed, documentId }) {
      assertRoom(origin)
      const id = `0x${bytesToHex(platform.random(ID_BYTES))}`
      const { filter } = await look({
        id,
        origin,
        chainId,
        followed,
        ...(documentId !== undefined && { documentId }),
        marks: [],
        waiting: [],
        usedAtMs: platform.now(),
      })
      assertRoom(origin)
      await store.update((filters) => [...filters.filter(isKept), filter])
      return filter
    },
    get(origin, id) {
      const found = kept().find((filter) => filter.id === id && filter.origin === origin)
      if (found) return found
      throw new WalletError('invalidInput', 'There is no such filter any more. Make a new one.', {
        reason: 'filterGone',
      })
    },
    async take(given) {
      const { items, filter } = await look(given)
      await store.update((filters) =>
        filters.filter(isKept).map((other) => (other.id === filter.id ? filter : other)),
      )
      return items
    },
    async close(origin, id) {
      const isIt = (filter: Filter) => filter.id === id && filter.origin === origin
      if (!kept().some(isIt)) return false
      await store.update((filters) => filters.filter((filter) => isKept(filter) && !isIt(filter)))
      return true
    },
    subscriptions: () => kept().filter(({ documentId }) => documentId !== undefined),
  }
}
