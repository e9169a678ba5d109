import { PAGE_GONE } from '../pages/pageGone.ts'
import type { Services } from '../services.ts'
import type { Approvals } from './approvals.ts'
import type { Reply } from './journal.ts'
import { createRefusalLog } from './refusalLog.ts'
import type { SiteQueue } from './siteQueue.ts'

/** The way out: an approval is answered, once and for all. */
export type Settling = Pick<Approvals, 'onSettled'> & {
  /** @param next what says that the page asks anew at once, so that the window stays for that */
  settle(approvalId: string, reply: Reply, next?: 'asksAnew'): Promise<void>
}

export function createSettling({
  audit,
  journal,
  approvalWindow,
  flood,
  session,
  sites,
}: Pick<Services, 'audit' | 'journal' | 'approvalWindow' | 'flood' | 'session'> & {
  readonly sites: SiteQueue
}): Settling {
  const listeners: ((pageRequestId: string, reply: Reply) => void)[] = []
  const refusals = createRefusalLog({ audit, flood })
  return {
    async settle(approvalId, reply, next) {
      const entry = journal.findPending(approvalId)
      // First: should the worker die in between, it is refused twice in the log rather than never.
      if (entry && 'error' in reply && refusals.isToTell(entry, reply.error)) {
        await refusals.record(entry, reply.error)
      }
      if (!(await journal.settle(approvalId, reply))) return
      const page = entry?.page
      if (page) for (const listener of listeners) listener(page.requestId, reply)
      // Whoever was about to decide is told there that the page is gone (A13).
      const tells = 'error' in reply && reply.error.reason === PAGE_GONE && session.isUnlocked()
      if (sites.pending().length === 0 && !tells && !next) await approvalWindow.close()
    },
    onSettled: (listener) => void listeners.push(listener),
  }
}
