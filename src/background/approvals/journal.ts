import type { Approval } from '../../protocol/approval.ts'
import { type SerializedError, WalletError } from '../../protocol/errors.ts'
import type { GoneApproval } from '../../protocol/view.ts'
import { PAGE_GONE } from '../pages/pageGone.ts'
import type { Platform } from '../platform.ts'
import type { GivenReply, JournalEntry } from '../state/journalStore.ts'
import type { Stores } from '../state/stores.ts'

/** What answers a request, once and for all. */
export type Reply = { readonly result: unknown } | { readonly error: SerializedError }

/** Replies are kept this long, for a page that asks again after the worker died. */
const KEEP_REPLIES_MS = 10 * 60_000

/** Approvals that wait and replies that were given, as they survive the worker. */
export type Journal = {
  /** Approvals that wait, oldest first. */
  pending(): JournalEntry[]
  findPending(approvalId: string): JournalEntry | undefined
  /** @throws WalletError `approvalGone` */
  getPending(approvalId: string): JournalEntry
  findByPageRequest(requestId: string): JournalEntry | undefined
  /** What a page's request came to within the last ten minutes. */
  findReply(requestId: string): GivenReply | undefined
  /** Approvals of the last ten minutes whose page went away before they were decided. */
  gone(): GoneApproval[]
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
  const pending = () => store.get().entries
  const findPending = (approvalId: string) => pending().find(({ approval }) => approval.id === approvalId)

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
    findByPageRequest: (requestId) => pending().find(({ page }) => page?.requestId === requestId),
    findReply: (requestId) => store.get().replies.find((given) => given.requestId === requestId),
    gone: () =>
      store
        .get()
        .replies.flatMap(({ reply, approvalId, atMs }) =>
          approvalId && 'error' in reply && reply.error.reason === PAGE_GONE ? { approvalId, atMs } : [],
        ),
    add: (entry) => store.update((state) => ({ ...state, entries: [...state.entries, entry] })),
    replace: (approval) =>
      store.update((state) => ({
        ...state,
        entries: state.entries.map((entry) =>
          entry.approval.id === approval.id ? { ...entry, approval } : entry,
        ),
      })),
    async settle(approvalId, reply) {
      const entry = findPending(approvalId)
      if (!entry) return false
      const atMs = platform.now()
      await store.update(({ entries, replies, ...state }) => ({
        ...state,
        entries: entries.filter(({ approval }) => approval.id !== approvalId),
        replies: [
          ...replies.filter((given) => atMs - given.atMs < KEEP_REPLIES_MS),
          ...toGivenReply(entry, { reply, atMs }),
        ],
      }))
      return true
    },
    onChange: store.onChange,
  }
}

/** Nobody asks again for what the wallet asked itself. */
function toGivenReply(
  { approval: { id, requester }, page }: JournalEntry,
  given: Pick<GivenReply, 'reply' | 'atMs'>,
): GivenReply[] {
  return page && requester.type === 'site'
    ? [{ requestId: page.requestId, origin: requester.origin, approvalId: id, ...given }]
    : []
}
