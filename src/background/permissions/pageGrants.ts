import type { Origin } from '../../protocol/ids.ts'
import type { PagePort } from '../pages/pagePorts.ts'
import { describePageState } from '../pages/pageState.ts'
import type { Services } from '../services.ts'
import { disconnectSite } from './disconnectSite.ts'

/** A page that comes back from a reload, or from the worker's death, does so within this time. */
const RETURN_WITHIN_MS = 5_000

type Granting = Pick<
  Services,
  'platform' | 'stores' | 'pages' | 'permissions' | 'approvals' | 'audit' | 'session' | 'chains'
>

/** Notes the tabs of a connected site: its connection may end with the last of them, and they are called when it changes. */
export async function notePageTabs(services: Granting, origin: Origin): Promise<void> {
  const { pages, permissions, stores } = services
  if (!permissions.find(origin)) return
  const tabs = pages.tabsOf(origin).filter((tabId) => !holds(stores.pageTabs.get(), origin, tabId))
  if (tabs.length === 0) return
  const told = describePageState(services, origin)
  await stores.pageTabs.update((kept) => [...kept, ...tabs.map((tabId) => ({ origin, tabId, told }))])
}

/** A page has gone. Unless it comes back soon, its tab is no longer one of its site's. */
export function leaveTab(services: Granting, { origin, place }: PagePort): void {
  const tabId = place?.tabId
  if (tabId === undefined || !holds(services.stores.pageTabs.get(), origin, tabId)) return
  services.platform.setTimer(() => {
    if (!services.pages.tabsOf(origin).includes(tabId)) void dropTabs(services, origin, tabId)
  }, RETURN_WITHIN_MS)
}

/** A tab was closed, whether or not its page was at the line just then. */
export async function closeTab(services: Granting, tabId: number): Promise<void> {
  const origins = new Set(
    services.stores.pageTabs.get().flatMap((kept) => (kept.tabId === tabId ? kept.origin : [])),
  )
  for (const origin of origins) await dropTabs(services, origin, tabId)
}

/** Ends the connections of pages that went with the browser. */
export async function endPageGrants(services: Granting): Promise<void> {
  for (const { origin, lasts } of services.stores.permissions.get()) {
    if (lasts === 'page' && !hasTabs(services, origin)) await disconnectSite(services, origin)
  }
}

async function dropTabs(services: Granting, origin: Origin, tabId: number): Promise<void> {
  await services.stores.pageTabs.update((kept) =>
    kept.filter((entry) => entry.origin !== origin || entry.tabId !== tabId),
  )
  const isOver = services.permissions.find(origin)?.lasts === 'page' && !hasTabs(services, origin)
  if (isOver) await disconnectSite(services, origin)
}

function hasTabs({ stores }: Granting, origin: Origin): boolean {
  return stores.pageTabs.get().some((entry) => entry.origin === origin)
}

function holds(kept: readonly { origin: Origin; tabId: number }[], origin: Origin, tabId: number): boolean {
  return kept.some((entry) => entry.origin === origin && entry.tabId === tabId)
}
