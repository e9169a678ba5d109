import { createUuid } from '../../keyring/random/createUuid.ts'
import type { Approval, ApprovalKind } from '../../protocol/approval.ts'
import { errorCodes, type SerializedError, serializeError, WalletError } from '../../protocol/errors.ts'
import type { Origin } from '../../protocol/ids.ts'
import type { Audit } from '../audit/audit.ts'
import { describeApproval } from '../audit/records/approvalRecords.ts'
import type { Departure, FloodGuard } from '../flood/floodGuard.ts'
import { PAGE_GONE, pageGone } from '../pages/pageGone.ts'
import type { Platform } from '../platform.ts'
import type { Session } from '../session/session.ts'
import type { JournalEntry } from '../state/journalStore.ts'
import type { ApprovalDraft, Asker } from './approvalDraft.ts'
import type { ApprovalWindow } from './approvalWindow.ts'
import { createApproval } from './createApproval.ts'
import type { Journal, Reply } from './journal.ts'
import { createUnderway } from './underway.ts'
import { rejectionOf } from './userRejected.ts'

/** Approvals that may wait at once, over all sites. */
const MAX_PENDING = 20

/** The queue of what the person has to decide. */
export type Approvals = {
  /**
   * Puts something before the person. The answer reaches the page by `onSettled`, whatever happens to the worker.
   * @returns the approval's id
   * @throws WalletError (-32002) `alreadyAsking` if the site waits for one of that kind already, (-32005) `queueFull`
   */
  ask(draft: ApprovalDraft, asker: Asker): Promise<string>
  settle(approvalId: string, reply: Reply): Promise<void>
  /** Does what was approved, one at a time for each approval. @throws WalletError `underway` for a second click */
  carryOut<Result>(approvalId: string, task: () => Promise<Result>): Promise<Result>
  /**
   * Due right before something comes of an approval that can't be taken back. From then on nobody calls it off.
   * @throws WalletError `approvalGone` if somebody has
   */
  commit(approvalId: string): void
  /** The person says no (4001). */
  reject(approvalId: string): Promise<void>
  rejectSites(): Promise<void>
  /** The site, or what it was allowed, is gone. */
  cancel(approvalIds: readonly string[], error: WalletError): Promise<void>
  /** The page went. @param next what says that it asks anew at once, so that the window stays for that */
  leave(approvalIds: readonly string[], next?: 'asksAnew'): Promise<void>
  pendingOf(origin: Origin): Approval[]
  /** Whether a site waits for the person. */
  areSitesWaiting(): boolean
  onAsked(listener: (approval: Approval) => void): void
  onSettled(listener: (pageRequestId: string, reply: Reply) => void): void
}

export function createApprovals({
  platform,
  audit,
  journal,
  approvalWindow,
  flood,
  session,
}: {
  platform: Pick<Platform, 'now' | 'random'>
  audit: Audit
  journal: Journal
  approvalWindow: ApprovalWindow
  flood: FloodGuard
  session: Pick<Session, 'isUnlocked'>
}): Approvals {
  const askedListeners: ((approval: Approval) => void)[] = []
  const settledListeners: ((pageRequestId: string, reply: Reply) => void)[] = []

  const underway = createUnderway()
  /** A site can call one and the same off many times at once: it is written down once in a life of the worker. */
  const refused = new Set<string>()

  function pendingOfSites(): Approval[] {
    return journal.pending().flatMap(({ approval }) => (approval.requester.type === 'site' ? [approval] : []))
  }

  function pendingOf(origin: Origin): Approval[] {
    return pendingOfSites().filter(
      ({ requester }) => requester.type === 'site' && requester.origin === origin,
    )
  }

  function assertRoom(kind: ApprovalKind, origin: Origin): void {
    if (pendingOf(origin).some((approval) => approval.kind === kind)) {
      throw new WalletError(
        'resourceUnavailable',
        'The wallet is already asking for this. Answer it there first.',
        {
          reason: 'alreadyAsking',
        },
      )
    }
    if (pendingOfSites().length >= MAX_PENDING) {
      throw new WalletError('limitExceeded', 'Too many requests wait in the wallet. Answer those first.', {
        reason: 'queueFull',
      })
    }
  }

  async function settle(approvalId: string, reply: Reply, next?: 'asksAnew'): Promise<void> {
    const pending = journal.findPending(approvalId)
    // First: should the worker die in between, it is refused twice in the log rather than never.
    if (pending && 'error' in reply && isToTell(pending, reply.error)) {
      refused.add(approvalId)
      const result = reply.error.reason ?? `${reply.error.code}`
      await audit.record({ type: 'rejected', ...describeApproval(pending.approval), result })
    }
    const page = pending?.page
    if (!(await journal.settle(approvalId, reply))) return
    if (page) for (const listener of settledListeners) listener(page.requestId, reply)
    // Whoever was about to decide is told there that the page is gone (A13).
    const tells = 'error' in reply && reply.error.reason === PAGE_GONE && session.isUnlocked()
    if (pendingOfSites().length === 0 && !tells && !next) await approvalWindow.close()
  }

  /** A page can ask and leave all day long: that a stranger did, or one that keeps doing it, fills no log. */
  function isToTell({ approval: { id, requester }, page }: JournalEntry, error: SerializedError): boolean {
    if (!isRefusal(error) || refused.has(id)) return false
    if (error.reason !== PAGE_GONE || requester.type !== 'site') return true
    const { origin, connectedSinceMs } = requester
    return connectedSinceMs !== undefined && !flood.isFlighty({ origin, tabId: page?.place?.tabId })
  }

  /** Somebody takes it back: the person, the site that goes, or what it is allowed. */
  async function refuse(approvalId: string, error: SerializedError, next?: 'asksAnew'): Promise<void> {
    if (!underway.isTooLate(approvalId, error)) await settle(approvalId, { error }, next)
  }

  /** What is rejected together is one no for each site. */
  async function reject(rejected: readonly Approval[]): Promise<void> {
    await flood.noteRefusal(originsOf(rejected))
    for (const approval of rejected) await refuse(approval.id, rejectionOf(approval).toJSON())
  }

  /** A site that asks and leaves, again and again, moves no window: what it asks waits for the person to come. */
  async function bringUp(asker: Asker): Promise<void> {
    if (asker.type !== 'site' || flood.isFlighty({ origin: asker.origin, tabId: asker.place?.tabId })) return
    await (asker.isAnew ? approvalWindow.keepOpen() : approvalWindow.show())
  }

  return {
    async ask(draft, asker) {
      if (asker.type === 'site') assertRoom(draft.kind, asker.origin)
      const id = createUuid(platform.random)
      const approval = createApproval(draft, asker, { id, createdAtMs: platform.now() })
      const page = asker.type === 'site' ? toPage(asker) : undefined
      await journal.add({ approval, ...(page && { page }) })
      // A window takes the browser longest: it is asked for one before what is asked is worked out.
      const shown = bringUp(asker)
      await Promise.resolve()
      for (const listener of askedListeners) listener(approval)
      await shown
      return id
    },
    settle: (approvalId, reply) => settle(approvalId, reply),
    async carryOut(approvalId, task) {
      underway.begin(approvalId)
      try {
        return await task()
      } finally {
        const refusal = underway.end(approvalId)
        if (refusal) await settle(approvalId, { error: refusal })
      }
    },
    commit(approvalId) {
      journal.getPending(approvalId)
      underway.commit(approvalId)
    },
    async reject(approvalId) {
      const entry = journal.findPending(approvalId)
      if (entry) await reject([entry.approval])
    },
    rejectSites: () => reject(pendingOfSites()),
    async cancel(approvalIds, error) {
      for (const id of approvalIds) await refuse(id, serializeError(error))
    },
    async leave(approvalIds, next) {
      const left = approvalIds.flatMap((id) => journal.findPending(id) ?? [])
      await flood.noteLeft(left.flatMap(toDeparture))
      for (const { approval } of left) await refuse(approval.id, serializeError(pageGone()), next)
    },
    pendingOf,
    areSitesWaiting: () => pendingOfSites().length > 0,
    onAsked: (listener) => void askedListeners.push(listener),
    onSettled: (listener) => void settledListeners.push(listener),
  }
}

function toPage({ requestId, method, place }: Extract<Asker, { type: 'site' }>): JournalEntry['page'] {
  return { requestId, method, ...(place !== undefined && { place }) }
}

function toDeparture({ approval: { requester }, page }: JournalEntry): Departure[] {
  return requester.type === 'site' ? [{ origin: requester.origin, tabId: page?.place?.tabId }] : []
}

function originsOf(approvals: readonly Approval[]): Origin[] {
  return approvals.flatMap(({ requester }) => (requester.type === 'site' ? requester.origin : []))
}

/** What the chain refuses was approved and signed, and is recorded as that. */
function isRefusal({ code }: SerializedError): boolean {
  return code !== errorCodes.transactionRejected
}
