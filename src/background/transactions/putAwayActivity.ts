import type { Activity } from '../../protocol/transaction.ts'
import type { RecordLog } from '../platform.ts'
import type { Services } from '../services.ts'
import type { ArchivingState } from '../state/archivingStore.ts'
import { archiveOf } from './archiveName.ts'
import { type Kept, listSurplus } from './listSurplus.ts'
import { withArchive } from './withArchive.ts'

type Archiving = Pick<Services, 'stores' | 'platform'>

/**
 * Moves the oldest rows of the list to the logs of their accounts. Where each row goes is written down before the first
 * does, so that however often a worker dies over it, each is there once; it leaves the list only once it is on disk.
 *
 * @param kept how many of the newest stay
 * @throws DOMException where there is no database; no row leaves the list then
 */
export function putAwayActivity(services: Archiving, kept: Kept): Promise<void> {
  const { stores, platform } = services
  return withArchive(platform, async () => {
    await finish(services)
    const surplus = listSurplus(stores.activity.get(), kept).toReversed()
    if (surplus.length === 0) return
    const places = await findPlaces(platform.log, surplus)
    await stores.archiving.update(() => places)
    await finish(services)
  })
}

async function findPlaces(log: RecordLog, rows: readonly Activity[]): Promise<ArchivingState> {
  const places: ArchivingState = []
  for (const name of new Set(rows.map(archiveOf))) {
    const own = rows.filter((row) => archiveOf(row) === name)
    const { seq: last = 0 } = (await log.last(name)) ?? {}
    const known = await readNewestIds(log, name, { last, count: own.length })
    let seq = last
    for (const { id } of own) places.push({ id, log: name, seq: known.has(id) ? last : ++seq })
  }
  return places
}

/** Before places were written down, a worker that died could leave rows in both. They were the newest there. */
async function readNewestIds(
  log: RecordLog,
  name: string,
  { last, count }: { readonly last: number; readonly count: number },
): Promise<ReadonlySet<unknown>> {
  const newest = await log.read(name, { after: Math.max(0, last - count), through: last, limit: count })
  return new Set(newest.map((value) => (value as Partial<Activity>).id))
}

/** Puts away what has its place. What is there already, by this worker or one that died, is not put there again. */
async function finish({ stores, platform: { log } }: Archiving): Promise<void> {
  const places = stores.archiving.get()
  if (places.length === 0) return
  const rows = new Map(stores.activity.get().map((row) => [row.id, row]))
  for (const name of new Set(places.map((place) => place.log))) {
    const last = (await log.last(name))?.seq ?? 0
    const records = places.flatMap(({ id, seq, log }) => {
      const value = rows.get(id)
      return value && log === name && seq > last ? [{ seq, value }] : []
    })
    // Another life of the worker was at it: it is tried again with the next change.
    if (!(await log.append(name, records))) throw new Error('These numbers are taken')
  }
  await log.settle()
  const moved = new Set(places.map(({ id }) => id))
  await stores.activity.update((all) => all.filter(({ id }) => !moved.has(id)))
  await stores.archiving.clear()
}
