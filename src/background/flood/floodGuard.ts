import type { Origin } from '../../protocol/ids.ts'
import type { MutedSite } from '../../protocol/sites.ts'
import type { Platform } from '../platform.ts'
import type { Stores } from '../state/stores.ts'

/** So many times no, or left undecided, one after the other within this time, and a site counts as insistent. */
const REFUSALS = 3
const WITHIN_MS = 30_000
/** Refusals of sites that have not asked for long are forgotten beyond this many. */
const MAX_SITES = 100
const MUTE_MS = 60 * 60 * 1000

/** A site's page that went, and the tab that it was in. */
export type Departure = { readonly origin: Origin; readonly tabId: number | undefined }

/** Keeps sites that will not take no for an answer from wearing the person down. */
export type FloodGuard = {
  /** The person said no. What they rejected together counts as one no for each site. */
  noteRefusal(origins: readonly Origin[]): Promise<void>
  /** Pages went before the person could decide, as of sites that reload themselves. Counts like a no. */
  noteLeft(departures: readonly Departure[]): Promise<void>
  /** The person said yes: what they refused before is forgotten. */
  noteApproval(origin: Origin): Promise<void>
  /** @returns true when the site has just been refused, or has left what it asked, again and again */
  isInsistent(origin: Origin): boolean
  /**
   * @returns true when the site's pages have just asked and left again and again, or those of many sites in one tab, as of a page
   *   that goes on to another name each time: what is asked there must not bring up the window
   */
  isFlighty(asker: Departure): boolean
  /** @returns true while the person does not want to be asked by the site */
  isMuted(origin: Origin): boolean
  listMuted(): MutedSite[]
  /** For an hour from now. */
  mute(origin: Origin): Promise<void>
  unmute(origin: Origin): Promise<void>
}

export function createFloodGuard({
  platform,
  stores: { refusals, mutedSites },
}: {
  platform: Pick<Platform, 'now'>
  stores: Pick<Stores, 'refusals' | 'mutedSites'>
}): FloodGuard {
  const listMuted = () => mutedSites.get().filter(({ untilMs }) => untilMs > platform.now())
  const isRecent = (atMs: number) => atMs > platform.now() - WITHIN_MS
  const find = (origin: Origin) => refusals.get().find((site) => site.origin === origin)
  const refusalsOf = (origin: Origin) => (find(origin)?.atMs ?? []).filter(isRecent)
  const leftOf = (origin: Origin) => (find(origin)?.left ?? []).filter(({ atMs }) => isRecent(atMs))
  const countLeftIn = (tabId: number) =>
    refusals.get().flatMap(({ origin }) => leftOf(origin).filter((left) => left.tabId === tabId)).length
  const forget = (origin: Origin) => refusals.update((all) => all.filter((site) => site.origin !== origin))

  type Site = ReturnType<typeof refusals.get>[number]

  /** Whatever comes together is noted once for each site. */
  async function note(origins: readonly Origin[], add: (site: Site) => Site): Promise<void> {
    const noted = [...new Set(origins)].map((origin) =>
      add({ origin, atMs: refusalsOf(origin), left: leftOf(origin) }),
    )
    await refusals.update((all) =>
      [...all.filter(({ origin }) => !origins.includes(origin)), ...noted].slice(-MAX_SITES),
    )
  }

  return {
    noteRefusal: (origins) => note(origins, (site) => ({ ...site, atMs: [...site.atMs, platform.now()] })),
    noteLeft: (departures) =>
      note(
        departures.map(({ origin }) => origin),
        (site) => {
          const tabId = departures.find(({ origin }) => origin === site.origin)?.tabId
          return { ...site, left: [...site.left, { atMs: platform.now(), tabId }] }
        },
      ),
    noteApproval: forget,
    isInsistent: (origin) => refusalsOf(origin).length + leftOf(origin).length >= REFUSALS,
    isFlighty: ({ origin, tabId }) =>
      leftOf(origin).length >= REFUSALS || (tabId !== undefined && countLeftIn(tabId) >= REFUSALS),
    isMuted: (origin) => listMuted().some((site) => site.origin === origin),
    listMuted,
    async mute(origin) {
      const muted = { origin, untilMs: platform.now() + MUTE_MS }
      await mutedSites.update(() => [...listMuted().filter((site) => site.origin !== origin), muted])
      await forget(origin)
    },
    unmute: (origin) => mutedSites.update(() => listMuted().filter((site) => site.origin !== origin)),
  }
}
