import { errorCodes, type SerializedError } from '../../protocol/errors.ts'
import { describeApproval } from '../audit/records/approvalRecords.ts'
import { PAGE_GONE } from '../pages/pageGone.ts'
import type { Services } from '../services.ts'
import type { JournalEntry } from '../state/journalStore.ts'

/** What the audit log hears of approvals that came to nothing. */
export type RefusalLog = {
  /** A page can ask and leave all day long: that a stranger did, or one that keeps doing it, fills no log. */
  isToTell(entry: JournalEntry, error: SerializedError): boolean
  record(entry: JournalEntry, error: SerializedError): Promise<void>
}

export function createRefusalLog({ audit, flood }: Pick<Services, 'audit' | 'flood'>): RefusalLog {
  /** A site can call one and the same off many times at once: it is written down once in a life of the worker. */
  const recorded = new Set<string>()
  return {
    isToTell({ approval: { id, requester }, page }, error) {
      if (!isRefusal(error) || recorded.has(id)) return false
      if (error.reason !== PAGE_GONE || requester.type !== 'site') return true
      const { origin, connectedSinceMs } = requester
      return connectedSinceMs !== undefined && !flood.isFlighty({ origin, tabId: page?.place?.tabId })
    },
    record({ approval }, error) {
      recorded.add(approval.id)
      const result = error.reason ?? `${error.code}`
      return audit.record({ type: 'rejected', ...describeApproval(approval), result })
    },
  }
}

/** What the chain refuses was approved and signed, and is recorded as that. */
function isRefusal({ code }: SerializedError): boolean {
  return code !== errorCodes.transactionRejected
}
