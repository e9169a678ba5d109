import type { Approval } from '../../protocol/approval.ts'
import { type SerializedError, serializeError } from '../../protocol/errors.ts'
import type { Departure } from '../flood/floodGuard.ts'
import { pageGone } from '../pages/pageGone.ts'
import type { Services } from '../services.ts'
import type { JournalEntry } from '../state/journalStore.ts'
import type { Approvals } from './approvals.ts'
import type { Settling } from './createSettling.ts'
import type { SiteQueue } from './siteQueue.ts'
import type { Underway } from './underway.ts'
import { rejectionOf } from './userRejected.ts'

/** What becomes of an approval that somebody takes back: the person, the site that goes, or what the site is allowed. */
export function createTakingBack({
  journal,
  flood,
  sites,
  settling,
  underway,
}: Pick<Services, 'journal' | 'flood'> & {
  readonly sites: SiteQueue
  readonly settling: Settling
  readonly underway: Underway
}): Pick<Approvals, 'reject' | 'rejectSites' | 'cancel' | 'leave'> {
  async function takeBack(approvalId: string, error: SerializedError, next?: 'asksAnew'): Promise<void> {
    if (!underway.isTooLate(approvalId, error)) await settling.settle(approvalId, { error }, next)
  }

  /** What is rejected together is one no for each site. */
  async function reject(rejected: readonly Approval[]): Promise<void> {
    await flood.noteRefusal(
      rejected.flatMap(({ requester }) => (requester.type === 'site' ? requester.origin : [])),
    )
    for (const approval of rejected) await takeBack(approval.id, rejectionOf(approval).toJSON())
  }

  return {
    async reject(approvalId) {
      const entry = journal.findPending(approvalId)
      if (entry) await reject([entry.approval])
    },
    rejectSites: () => reject(sites.pending()),
    async cancel(approvalIds, error) {
      for (const id of approvalIds) await takeBack(id, serializeError(error))
    },
    async leave(approvalIds, next) {
      const left = approvalIds.flatMap((id) => journal.findPending(id) ?? [])
      await flood.noteLeft(left.flatMap(toDeparture))
      for (const { approval } of left) await takeBack(approval.id, serializeError(pageGone()), next)
    },
  }
}

function toDeparture({ approval: { requester }, page }: JournalEntry): Departure[] {
  return requester.type === 'site' ? [{ origin: requester.origin, tabId: page?.place?.tabId }] : []
}
