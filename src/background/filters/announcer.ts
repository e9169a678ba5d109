import type { Origin } from '../../protocol/ids.ts'
import type { ChainRegistry } from '../chains/chainRegistry.ts'
import type { PagePorts } from '../pages/pagePorts.ts'
import type { Platform } from '../platform.ts'
import type { Filter } from '../state/filtersStore.ts'
import type { Filters } from './filters.ts'

const SHORTEST_MS = 1_000
const LONGEST_MS = 6_000
/** While no node answers it is asked less and less often. */
const LONGEST_PATIENCE_MS = 30_000

/** Sends pages what they subscribed to (EIP-1193, `message`), as long as one of them listens that may have a node asked. */
export type Announcer = {
  /** Begins to look, unless it does already. */
  start(): void
}

export function createAnnouncer({
  platform,
  chains,
  filters,
  pages,
  mayRead,
}: {
  platform: Pick<Platform, 'setTimer'>
  chains: Pick<ChainRegistry, 'find'>
  filters: Filters
  pages: Pick<PagePorts, 'isHere' | 'tell'>
  mayRead: (origin: Origin) => boolean
}): Announcer {
  let running = false
  let failures = 0

  const heard = () =>
    filters.subscriptions().filter((filter) => pages.isHere(filter) && mayRead(filter.origin))

  async function announce(filter: Filter): Promise<void> {
    for (const result of await filters.take(filter)) {
      pages.tell(filter, {
        event: 'message',
        payload: { type: 'eth_subscription', data: { subscription: filter.id, result } },
      })
    }
  }

  /** One after the other: a page that subscribes to much waits for itself. */
  async function lookAround(): Promise<void> {
    for (const filter of heard()) {
      await announce(filter).then(
        () => {
          failures = 0
        },
        // What was missed comes with the next answer: the filter stays where it was.
        () => {
          failures += 1
        },
      )
    }
    schedule()
  }

  function schedule(): void {
    const due = heard().map(({ chainId }) => chains.find(chainId)?.blockTimeMs ?? LONGEST_MS)
    running = due.length > 0
    if (!running) return
    const everyMs = Math.min(Math.max(Math.min(...due), SHORTEST_MS), LONGEST_MS)
    platform.setTimer(
      () => void lookAround(),
      Math.min(everyMs * 2 ** Math.min(failures, 5), LONGEST_PATIENCE_MS),
    )
  }

  return {
    start() {
      if (!running) schedule()
    },
  }
}
