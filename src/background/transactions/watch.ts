import type { Activity } from '../../protocol/transaction.ts'
import type { OutboxEntry } from '../state/outboxStore.ts'
import type { Stores } from '../state/stores.ts'
import { updateActivity } from './activityLog.ts'
import { broadcast } from './broadcast.ts'
import type { checkEntry } from './checkEntry.ts'
import { findWinner } from './findWinner.ts'
import { isRival, type Outbox } from './outbox.ts'

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
  const rivals = outbox.list().filter((other) => other !== entry && isRival(entry, other))
  const isOutdone = rivals.some((rival) => outbox.list().indexOf(rival) > outbox.list().indexOf(entry))
  if (entry.broadcastAtMs === undefined && !isOutdone) return broadcast(watching, entry)
  const { checkEntry } = await import('./checkEntry.ts')
  const { changes, settled, lost } = await checkEntry(watching, entry, rivals)
  // Nodes threw it out for the one that pays more: sent again, it would be refused.
  if (lost && !isOutdone) return broadcast(watching, entry)
  const winner = changes.state === 'replaced' ? findWinner(stores, entry) : undefined
  const said = { ...changes, ...(winner && { replacedBy: winner.hash }) }
  await updateActivity(stores, entry.activity.id, said)
  if (!settled) return
  await outbox.remove(entry.activity.id)
  watching.onSettled({ ...entry.activity, ...said })
}

/** No node answers, or the chain refused it, and then its row says so. */
function isTriedAgain(): void {}
