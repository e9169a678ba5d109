import type { Activity } from '../../protocol/transaction.ts'
import type { OutboxEntry } from '../state/outboxStore.ts'
import type { Stores } from '../state/stores.ts'
import { updateActivity } from './activityLog.ts'
import { broadcast } from './broadcast.ts'
import type { checkEntry } from './checkEntry.ts'
import type { Outbox } from './outbox.ts'

type Watching = Parameters<typeof broadcast>[0] &
  Parameters<typeof checkEntry>[0] & {
    readonly stores: Pick<Stores, 'activity'>
    readonly outbox: Outbox
    readonly onSettled: (row: Activity) => void
  }

/**
 * Looks once at every transaction that is not settled. One that fails to be looked at holds up no other: it is looked
 * at again next time.
 */
export async function watchOnce(watching: Watching): Promise<void> {
  await Promise.all(watching.outbox.list().map((entry) => watchEntry(watching, entry).catch(isTriedAgain)))
}

async function watchEntry(watching: Watching, entry: OutboxEntry): Promise<void> {
  const { stores, outbox } = watching
  if (entry.broadcastAtMs === undefined) return broadcast(watching, entry)
  const { checkEntry } = await import('./checkEntry.ts')
  const { changes, settled, lost } = await checkEntry(watching, entry)
  if (lost) return broadcast(watching, entry)
  await updateActivity(stores, entry.activity.id, changes)
  if (!settled) return
  await outbox.remove(entry.activity.id)
  watching.onSettled({ ...entry.activity, ...changes })
}

/** No node answers, or the chain refused it, and then its row says so. */
function isTriedAgain(): void {}
