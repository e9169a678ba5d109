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

/** Keeps sites that will not take no for an answer from wearing the person down. */
export type FloodGuard = {
  /** The person said no. What they rejected together counts as one no for each site. */
  noteRefusal(origins: readonly Origin[]): Promise<void>
  /** Pages went before the person could decide, as of sites that reload themselves. Counts like a no. */
  noteLeft(origins: readonly Origin[]): Promise<void>
  /** The person said yes: what they refused before is forgotten. */
  noteApproval(origin: Origin): Promise<void>
  /** @returns true when the site has just been refused, or has left what it asked, again and again */
  isInsistent(origin: Origin): boolean
  /** @returns true when the site's pages have just asked and left again and again: it must not bring up the window */
  isFlighty(origin: Origin): boolean
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
  const recent = (atMs: readonly number[]) => atMs.filter((at) => at > platform.now() - WITHIN_MS)
  const find = (origin: Origin) => refusals.get().find((site) => site.origin === origin)
  const refusalsOf = (origin: Origin) => recent(find(origin)?.atMs ?? [])
  const leftOf = (origin: Origin) => recent(find(origin)?.leftAtMs ?? [])
  const forget = (origin: Origin) => refusals.update((all) => all.filter((site) => site.origin !== origin))

  async function note(origins: readonly Origin[], what: 'atMs' | 'leftAtMs'): Promise<void> {
    const now = platform.now()
    const noted = [...new Set(origins)].map((origin) => {
      const site = { origin, atMs: refusalsOf(origin), leftAtMs: leftOf(origin) }
      return { ...site, [what]: [...site[what], now] }
    })
    await refusals.update((all) =>
      [...all.filter(({ origin }) => !origins.includes(origin)), ...noted].slice(-MAX_SITES),
    )
  }

  return {
    noteRefusal: (origins) => note(origins, 'atMs'),
    noteLeft: (origins) => note(origins, 'leftAtMs'),
    noteApproval: forget,
    isInsistent: (origin) => refusalsOf(origin).length + leftOf(origin).length >= REFUSALS,
    isFlighty: (origin) => leftOf(origin).length >= REFUSALS,
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
