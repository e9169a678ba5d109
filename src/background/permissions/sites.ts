import type { Origin } from '../../protocol/ids.ts'
import type { Platform } from '../platform.ts'
import type { Stores } from '../state/stores.ts'

/** The oldest sites are forgotten beyond this many. */
const MAX_SITES = 1000

/** Notes a site that asks the person for something. @returns when it did so for the first time, in ms since 1970 */
export async function noteSite(
  { platform, stores }: { platform: Pick<Platform, 'now'>; stores: Pick<Stores, 'sites'> },
  origin: Origin,
): Promise<number> {
  const known = stores.sites.get().find((site) => site.origin === origin)
  if (known) return known.firstSeenMs
  const firstSeenMs = platform.now()
  await stores.sites.update((sites) => [...sites, { origin, firstSeenMs }].slice(-MAX_SITES))
  return firstSeenMs
}
