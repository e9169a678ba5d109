import type { AccountId, ChainId } from '../../protocol/ids.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { OutboxEntry } from '../state/outboxStore.ts'
import type { Stores } from '../state/stores.ts'
import { addActivity } from './activityLog.ts'

/** Signed transactions until they are settled, and after that until their blocks are final. */
export type Outbox = {
  /** Those that are not settled. */
  list(): readonly OutboxEntry[]
  /** Those that are settled by a block that may still be taken back. */
  listYoung(): readonly OutboxEntry[]
  /** Those of one account on one chain, whose nonces the wallet has used. */
  listOf(accountId: AccountId, chainId: ChainId): OutboxEntry[]
  /** All that wait under the nonce of a row of the activity list, the newest last; none once it is settled. */
  rivals(activityId: string): readonly OutboxEntry[]
  /** Keeps a signed transaction. It may be broadcast once this has resolved, and not before. */
  keep(entry: OutboxEntry): Promise<void>
  noteBroadcast(activityId: string, atMs: number): Promise<void>
  /** @param atMs when a node first may have taken it, where that is to be waited for; undefined if it is tried again */
  noteUnanswered(activityId: string, atMs?: number): Promise<void>
  /** A worker that died may have sent what it had no time to write down: nothing says any more that it was not. */
  doubtUnsent(): Promise<void>
  /** @param atMs undefined once it is there again */
  noteMissing(activityId: string, atMs: number | undefined): Promise<void>
  noteSettled(activityId: string, atMs: number): Promise<void>
  /** Its block was taken back: it waits again, as `activity` says, and everything that its block said is gone. */
  noteTakenBack(activity: Activity, atMs: number): Promise<void>
  remove(activityId: string): Promise<void>
  /** Puts back rows of the activity list that a dying worker had no time to write. */
  restoreActivity(): Promise<void>
}

export function createOutbox({ stores }: { stores: Pick<Stores, 'outbox' | 'activity'> }): Outbox {
  const { outbox: store } = stores
  const list = () => store.get().filter(({ settledAtMs }) => settledAtMs === undefined)

  function change(activityId: string, changes: Partial<OutboxEntry>): Promise<void> {
    return store.update((entries) =>
      entries.map((entry) => (entry.activity.id === activityId ? { ...entry, ...changes } : entry)),
    )
  }

  return {
    list,
    listYoung: () => store.get().filter(({ settledAtMs }) => settledAtMs !== undefined),
    rivals(activityId) {
      const entry = list().find(({ activity }) => activity.id === activityId)
      return entry ? list().filter((other) => isRival(entry, other)) : []
    },
    listOf: (accountId, chainId) =>
      list().filter(({ activity }) => activity.accountId === accountId && activity.chainId === chainId),
    async keep(entry) {
      await store.update((entries) => [...entries, entry])
      await addActivity(stores, entry.activity)
    },
    noteBroadcast: (activityId, broadcastAtMs) =>
      change(activityId, { broadcastAtMs, unanswered: undefined, missingSinceMs: undefined }),
    noteUnanswered: (activityId, broadcastAtMs) =>
      change(activityId, { unanswered: true, ...(broadcastAtMs !== undefined && { broadcastAtMs }) }),
    async doubtUnsent() {
      if (!store.get().some(isUndoubted)) return
      await store.update((entries) =>
        entries.map((entry) => (isUndoubted(entry) ? { ...entry, unanswered: true } : entry)),
      )
    },
    noteMissing: (activityId, missingSinceMs) => change(activityId, { missingSinceMs }),
    noteSettled: (activityId, settledAtMs) => change(activityId, { settledAtMs, missingSinceMs: undefined }),
    async noteTakenBack(activity, broadcastAtMs) {
      // First: what is left of a worker that dies in between looks as if its block were not there.
      await stores.activity.update((rows) => rows.map((row) => (row.id === activity.id ? activity : row)))
      const waiting = { settledAtMs: undefined, missingSinceMs: undefined, unanswered: undefined }
      await change(activity.id, { ...waiting, activity, broadcastAtMs })
    },
    remove: (activityId) =>
      store.update((entries) => entries.filter((entry) => entry.activity.id !== activityId)),
    async restoreActivity() {
      const rows = stores.activity.get()
      for (const { activity } of list()) {
        if (!rows.some(({ id }) => id === activity.id)) await addActivity(stores, activity)
      }
    },
  }
}

function isUndoubted({ broadcastAtMs, unanswered }: OutboxEntry): boolean {
  return broadcastAtMs === undefined && !unanswered
}

/** Of two with the same nonce only one can ever be in a block. */
export function isRival(entry: OutboxEntry, other: OutboxEntry): boolean {
  const { activity } = other
  return (
    other.nonce === entry.nonce &&
    activity.accountId === entry.activity.accountId &&
    activity.chainId === entry.activity.chainId
  )
}
