import { bytesToHex } from '@noble/hashes/utils.js'
import { WalletError } from '../../protocol/errors.ts'
import type { ChainId, Origin } from '../../protocol/ids.ts'
import type { ChainRegistry } from '../chains/chainRegistry.ts'
import type { PagePorts } from '../pages/pagePorts.ts'
import type { Platform } from '../platform.ts'
import type { Filter, Followed } from '../state/filtersStore.ts'
import type { Stores } from '../state/stores.ts'
import { createKeyedLock } from '../transactions/keyedLock.ts'

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
  /** What is new since the last time, to whoever asks first. @throws RpcUnavailableError */
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
  pages,
}: {
  platform: Pick<Platform, 'now' | 'random'>
  stores: Pick<Stores, 'filters'>
  chains: ChainRegistry
  pages: Pick<PagePorts, 'isHere'>
}): Filters {
  const lock = createKeyedLock()
  const isKept = (filter: Filter) => platform.now() - filter.usedAtMs < KEPT_UNUSED_MS || pages.isHere(filter)
  const kept = () => store.get().filter(isKept)

  /**
   * @returns what is kept when one more comes: where room is short, all but the subscription that was served longest ago
   * of those whose document is gone
   */
  function makeRoom(origin: Origin): Filter[] {
    const filters = kept()
    const own = filters.filter((filter) => filter.origin === origin)
    const crowd = own.length < MOST_OF_A_SITE ? filters : own
    if (crowd === filters && filters.length < MOST_OF_ALL) return filters
    const [spare] = crowd
      .filter((filter) => filter.documentId !== undefined && !pages.isHere(filter))
      .sort((one, other) => one.usedAtMs - other.usedAtMs)
    if (spare) return filters.filter((filter) => filter !== spare)
    throw new WalletError('limitExceeded', 'Too much is followed at once. End what is not needed any more.', {
      reason: 'tooManyFilters',
    })
  }

  async function look(filter: Filter) {
    // Loaded when a page first follows something; most never do.
    const { fetchChanges } = await import('./fetchChanges.ts')
    return fetchChanges(chains.getSiteRpc(filter.chainId), { ...filter, usedAtMs: platform.now() })
  }

  return {
    async open({ origin, chainId, followed, documentId }) {
      makeRoom(origin)
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
      await store.update(() => [...makeRoom(origin), filter])
      return filter
    },
    get(origin, id) {
      const found = kept().find((filter) => filter.id === id && filter.origin === origin)
      if (found) return found
      throw new WalletError('invalidInput', 'There is no such filter any more. Make a new one.', {
        reason: 'filterGone',
      })
    },
    take: ({ id }) =>
      lock(id, async () => {
        const asked = kept().find((filter) => filter.id === id)
        if (!asked) return []
        const { items, filter } = await look(asked)
        await store.update((filters) =>
          filters.filter(isKept).map((other) => (other.id === id ? filter : other)),
        )
        return items
      }),
    async close(origin, id) {
      const isIt = (filter: Filter) => filter.id === id && filter.origin === origin
      if (!kept().some(isIt)) return false
      await store.update((filters) => filters.filter((filter) => isKept(filter) && !isIt(filter)))
      return true
    },
    subscriptions: () => kept().filter(({ documentId }) => documentId !== undefined),
  }
}
