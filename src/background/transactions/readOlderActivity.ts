import * as v from 'valibot'
import { type Place, placeKey } from '../../protocol/place.ts'
import { Activity, type ActivityCursor } from '../../protocol/transaction.ts'
import type { Services } from '../services.ts'
import { archiveName } from './archiveName.ts'

/** Rows that are read at once. */
const PAGE_ROWS = 100

type Query = Place & {
  readonly before?: ActivityCursor | undefined
  readonly unwanted?: true | undefined
}

/** `before`: where to go on; undefined once there is nothing older. */
type Page = { readonly rows: Activity[]; readonly before?: ActivityCursor }

/**
 * Reads the next older rows of one account on one chain, newest first: from the list, then from what was put away.
 *
 * @param query.before where to go on; from the newest if left out
 * @param query.unwanted what only came in to be seen, and that alone; all but that if left out
 */
export async function readOlderActivity(
  services: Pick<Services, 'stores' | 'platform'>,
  { before, unwanted, ...place }: Query,
): Promise<Page> {
  const archive = archiveName(place, { unwanted })
  if (before && 'seq' in before) return readArchive(services, archive, before.seq)
  const listed = services.stores.activity
    .get()
    .filter((row) => placeKey(row) === placeKey(place) && Boolean(row.unwanted) === Boolean(unwanted))
  const start = before ? listed.findIndex(({ id }) => id === before.id) : -1
  // Put away meanwhile: all that is in the list is newer.
  const older = before && start < 0 ? [] : listed.slice(start + 1)
  const rows = older.slice(0, PAGE_ROWS)
  const last = rows.at(-1)
  if (last && older.length > rows.length) return { rows, before: { id: last.id } }
  const archived = await services.platform.log.last(archive).catch(isNone)
  if (!archived) return { rows }
  const top = { seq: archived.seq + 1 }
  return rows.length > 0 ? { rows, before: top } : readArchive(services, archive, top.seq)
}

/** What is in the list still, for a worker died while it put that away, is left out. */
async function readArchive(
  { platform, stores }: Pick<Services, 'platform' | 'stores'>,
  archive: string,
  beforeSeq: number,
): Promise<Page> {
  const through = beforeSeq - 1
  const after = Math.max(0, through - PAGE_ROWS)
  const values = await platform.log.read(archive, { after, through, limit: PAGE_ROWS })
  const listed = new Set(stores.activity.get().map(({ id }) => id))
  const rows = values.toReversed().flatMap((value) => {
    const parsed = v.safeParse(Activity, value)
    return parsed.success && !listed.has(parsed.output.id) ? [parsed.output] : []
  })
  return { rows, ...(after > 0 && { before: { seq: after + 1 } }) }
}

/** Without a database nothing was ever put away. */
function isNone(): undefined {}
