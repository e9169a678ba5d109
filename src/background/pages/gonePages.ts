import type { ApprovalKind } from '../../protocol/approval.ts'
import type { Origin } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'
import type { JournalEntry, PagePlace } from '../state/journalStore.ts'
import { documentOf, type PagePort } from './pagePorts.ts'

/** A page that comes back from the worker's death, or from the back-forward cache, does so within this time. */
const RETURN_WITHIN_MS = 5_000

type AskedBy = NonNullable<JournalEntry['page']>
type Watched = Pick<Services, 'platform' | 'pages' | 'journal' | 'approvals'>

/** Rejects what a page asked for, unless it comes back soon: nobody is left to take the answer (A13). */
export function rejectIfGone(services: Watched, page: PagePort): void {
  const requestIds = services.pages.requestsOf(page)
  services.pages.remove(page)
  if (requestIds.length > 0) rejectUnlessReturned(services, requestIds)
}

/** After the worker's death: the pages that still wait come back and ask again; the others are gone. */
export function rejectUnreturned(services: Watched): void {
  const requestIds = services.journal.pending().flatMap(({ page }) => (page ? [page.requestId] : []))
  if (requestIds.length > 0) rejectUnlessReturned(services, requestIds)
}

/**
 * A page that was reloaded asks anew: what its former document waits for, of the same kind, does not stand in its way.
 *
 * @returns true when something waited, and was rejected
 */
export async function rejectLeft(
  { pages, journal, approvals }: Watched,
  { origin, kind, requestId }: { origin: Origin; kind: ApprovalKind; requestId: string },
): Promise<boolean> {
  const place = pages.placeOf(requestId)
  /** Seen to go; or another document is where it was, which shows also what went while no worker was there to see. */
  const isGone = (page: AskedBy) =>
    pages.hasLeft(page.requestId) ||
    (isSame(page.place, place) && documentOf(page.requestId) !== documentOf(requestId))

  const left = journal
    .pending()
    .filter(
      ({ approval: { kind: other, requester }, page }) =>
        other === kind && requester.type === 'site' && requester.origin === origin && page && isGone(page),
    )
  await approvals.leave(
    left.map(({ approval }) => approval.id),
    'asksAnew',
  )
  return left.length > 0
}

function isSame(one: PagePlace | undefined, other: PagePlace | undefined): boolean {
  return one !== undefined && one.tabId === other?.tabId && one.frameId === other.frameId
}

function rejectUnlessReturned({ platform, pages, journal, approvals }: Watched, requestIds: string[]): void {
  platform.setTimer(() => {
    const gone = requestIds.filter((requestId) => !pages.isAttached(requestId))
    const approvalIds = gone.flatMap((requestId) => journal.findByPageRequest(requestId)?.approval.id ?? [])
    void approvals.leave(approvalIds)
  }, RETURN_WITHIN_MS)
}
