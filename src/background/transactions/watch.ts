import type { Activity } from '../../protocol/transaction.ts'
import { giveBack } from '../permissions/spending/giveBack.ts'
import type { OutboxEntry } from '../state/outboxStore.ts'
import type { Stores } from '../state/stores.ts'
import { updateActivity } from './activityLog.ts'
import { broadcast } from './broadcast.ts'
import type { checkEntry } from './checkEntry.ts'
import { findWinner } from './findWinner.ts'
import { isRival, type Outbox } from './outbox.ts'

type Watching = Parameters<typeof broadcast>[0] &
  Parameters<typeof checkEntry>[0] & {
    readonly stores: Pick<Stores, 'activity' | 'spending' | 'searches'>
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
  if (entry.broadcastAtMs === undefined && !isOutdone) {
    if (!(entry.unanswered && (await hasArrived(watching, entry)))) {
      await broadcast(watching, entry)
      return
    }
    return outbox.noteBroadcast(entry.activity.id, watching.platform.now())
  }
  const { checkEntry } = await import('./checkEntry.ts')
  const { changes, settled, lost } = await checkEntry(watching, entry, rivals)
  // Nodes threw it out for the one that pays more: sent again, it would be refused. It is over only once it is refused.
  if (lost && !isOutdone && !((await broadcast(watching, entry)) && settled)) return
  const winner = changes.state === 'replaced' ? findWinner(stores, entry) : undefined
  const isMissing = (changes.state === 'replaced' && !winner) || changes.state === 'dropped'
  if (await isDoubtful(watching, entry, isMissing)) return
  const said = { ...changes, ...(winner && { replacedBy: winner.hash }) }
  await updateActivity(stores, entry.activity.id, said)
  if (!settled) return
  // Before it is let go of: a worker that dies in between does it once more.
  await giveBack(stores, { ...entry.activity, ...said })
  if (winner || isMissing) await outbox.remove(entry.activity.id)
  else await outbox.noteSettled(entry.activity.id, watching.platform.now())
  watching.onSettled({ ...entry.activity, ...said })
}

/** A node that took it without an answer, and others by then, have it: it is followed from the next look on. */
async function hasArrived({ chains }: Watching, { activity }: OutboxEntry): Promise<boolean> {
  const { fetchTransaction } = await import('../../chains/transactions/fetchTransaction.ts')
  return (await fetchTransaction(chains.getRpc(activity.chainId), activity.hash)) !== undefined
}

/** Nodes that are behind, or whose block was taken back, catch up within this time. */
const PATIENCE_MS = 4_000

/**
 * A transaction that is in no block and waits nowhere: somebody else's took its place, nodes let go of it, or two of them
 * are not at the same block. It counts only once it has been so for a while, and no other node shows its block.
 */
async function isDoubtful(
  { outbox, platform, chains }: Watching,
  { activity, missingSinceMs }: OutboxEntry,
  isMissing: boolean,
): Promise<boolean> {
  const nowMs = platform.now()
  if (isMissing && missingSinceMs !== undefined) {
    if (nowMs - missingSinceMs < PATIENCE_MS) return true
    const elsewhere = chains.getRpc(activity.chainId).requestElsewhere
    return (await elsewhere('eth_getTransactionReceipt', [activity.hash]).catch(() => null)) !== null
  }
  if (isMissing || missingSinceMs !== undefined) {
    await outbox.noteMissing(activity.id, isMissing ? nowMs : undefined)
  }
  return isMissing
}

/** No node answers, or the chain refused it, and then its row says so. */
function isTriedAgain(): void {}
