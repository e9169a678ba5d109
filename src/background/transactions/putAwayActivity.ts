import type { Activity } from '../../protocol/transaction.ts'
import type { RecordLog } from '../platform.ts'
import type { Services } from '../services.ts'
import { archiveName } from './archiveName.ts'

/**
 * Moves the oldest rows of the list to the logs of their accounts. A row leaves the list only once it is on disk elsewhere;
 * one that is not settled stays, for it will change.
 *
 * @param keptRows how many of the newest stay
 * @throws DOMException where there is no database; no row leaves the list then
 */
export async function putAwayActivity(
  { stores, platform }: Pick<Services, 'stores' | 'platform'>,
  keptRows: number,
): Promise<void> {
  const surplus = stores.activity
    .get()
    .slice(keptRows)
    .filter(({ settledAtMs, unwanted }) => settledAtMs !== undefined && !unwanted)
    .toReversed()
  for (const [log, rows] of groupByLog(surplus)) await append(platform.log, log, rows)
  await platform.log.settle()
  const moved = new Set(surplus.map(({ id }) => id))
  await stores.activity.update((all) => all.filter(({ id }) => !moved.has(id)))
}

async function append(log: RecordLog, name: string, rows: readonly Activity[]): Promise<void> {
  const { seq = 0 } = (await log.last(name)) ?? {}
  const known = await readNewestIds(log, name, { seq, count: rows.length })
  const records = rows
    .filter(({ id }) => !known.has(id))
    .map((value, index) => ({ seq: seq + 1 + index, value }))
  // Another life of the worker was at it: it is tried again with the next change.
  if (!(await log.append(name, records))) throw new Error('These numbers are taken')
}

/** What a worker put away that died before it could take it from the list is the newest there. */
async function readNewestIds(
  log: RecordLog,
  name: string,
  { seq, count }: { readonly seq: number; readonly count: number },
): Promise<ReadonlySet<unknown>> {
  const newest = await log.read(name, { after: Math.max(0, seq - count), through: seq, limit: count })
  return new Set(newest.map((value) => (value as Partial<Activity>).id))
}

function groupByLog(rows: readonly Activity[]): ReadonlyMap<string, readonly Activity[]> {
  const logs = new Map<string, Activity[]>()
  for (const row of rows) {
    const name = archiveName(row)
    logs.set(name, [...(logs.get(name) ?? []), row])
  }
  return logs
}
