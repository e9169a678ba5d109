import type { Origin } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'
import { describePageState } from './pageState.ts'

/** A page that is called comes within this time, or is busy. */
const COMES_WITHIN_MS = 5_000

/** Calls pages to the line that may have let go of it: a hidden one does, when the worker ends and it waits for nothing. */
export type PageCaller = {
  /** Calls the pages of connected sites whose state is another than when they were told or called last. */
  callChanged(): Promise<void>
  /** Whether a tab was called just now, so that who comes from there uses nothing. */
  hasCalled(origin: Origin, tabId: number | undefined): boolean
}

export function createPageCaller(
  services: Pick<Services, 'platform' | 'stores' | 'session' | 'permissions' | 'chains'>,
): PageCaller {
  const { platform, stores, permissions } = services
  const calledAtMs = new Map<string, number>()
  const keyOf = (origin: Origin, tabId: number | undefined) => `${tabId} ${origin}`

  return {
    async callChanged() {
      const describe = (origin: Origin) => describePageState(services, origin)
      const changed = stores.pageTabs.get().filter(({ origin, told }) => told !== describe(origin))
      if (changed.length === 0) return
      for (const { origin, tabId } of changed) {
        calledAtMs.set(keyOf(origin, tabId), platform.now())
        platform.tellTab(tabId, origin)
      }
      // What is not connected any more has heard the last of it.
      await stores.pageTabs.update((kept) =>
        kept.flatMap((tab) => (permissions.find(tab.origin) ? { ...tab, told: describe(tab.origin) } : [])),
      )
    },
    hasCalled: (origin, tabId) =>
      platform.now() - (calledAtMs.get(keyOf(origin, tabId)) ?? -COMES_WITHIN_MS) < COMES_WITHIN_MS,
  }
}
