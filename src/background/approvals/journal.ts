import type { Approval } from '../../protocol/approval.ts'
import { type SerializedError, WalletError } from '../../protocol/errors.ts'
import type { Platform } from '../platform.ts'
import type { JournalEntry } from '../state/journalStore.ts'
import type { Stores } from '../state/stores.ts'

/** What answers a request, once and for all. */
export type Reply = { readonly result: unknown } | { readonly error: SerializedError }

/** Replies are kept this long, for a page that asks again after the worker died. */
const KEEP_SETTLED_MS = 10 * 60_000

/** Approvals that wait and replies that were given, as they survive the worker. */
export type Journal = {
  /** Approvals that wait, oldest first. */
  pending(): JournalEntry[]
  findPending(approvalId: string): JournalEntry | undefined
  /** @throws WalletError `approvalGone` */
  getPending(approvalId: string): JournalEntry
  findByPageRequest(requestId: string): JournalEntry | undefined
  add(entry: JournalEntry): Promise<void>
  /** Replaces the approval of an entry that still waits. */
  replace(approval: Approval): Promise<void>
  /** Settles an entry that still waits. @returns false if it was settled before */
  settle(approvalId: string, reply: Reply): Promise<boolean>
  onChange(listener: () => void): void
}

export function createJournal({
  platform,
  stores: { journal: store },
}: {
  platform: Pick<Platform, 'now'>
  stores: Pick<Stores, 'journal'>
}): Journal {
  const entries = () => store.get().entries
  const pending = () => entries().filter((entry) => !entry.settled)
  const findPending = (approvalId: string) => pending().find(({ approval }) => approval.id === approvalId)

  function isKept({ settled }: JournalEntry): boolean {
    return !settled || platform.now() - settled.atMs < KEEP_SETTLED_MS
  }

  function change(approvalId: string, changed: (entry: JournalEntry) => JournalEntry): Promise<void> {
    return store.update((state) => ({
      ...state,
      entries: state.entries
        .filter(isKept)
        .map((entry) => (entry.approval.id === approvalId && !entry.settled ? changed(entry) : entry)),
    }))
  }

  return {
    pending,
    findPending,
    getPending(approvalId) {
      const entry = findPending(approvalId)
      if (entry) return entry
      throw new WalletError('invalidInput', 'This request is not waiting any more. Nothing was signed.', {
        reason: 'approvalGone',
      })
    },
    findByPageRequest: (requestId) => entries().find(({ page }) => page?.requestId === requestId),
    add: (entry) =>
      store.update((state) => ({ ...state, entries: [...state.entries.filter(isKept), entry] })),
    replace: (approval) => change(approval.id, (entry) => ({ ...entry, approval })),
    async settle(approvalId, reply) {
      if (!findPending(approvalId)) return false
      await change(approvalId, (entry) => ({ ...entry, settled: { reply, atMs: platform.now() } }))
      return true
    },
    onChange: store.onChange,
  }
}
