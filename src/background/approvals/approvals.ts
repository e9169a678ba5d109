import type { Approval } from '../../protocol/approval.ts'
import type { WalletError } from '../../protocol/errors.ts'
import type { Origin } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'
import type { ApprovalDraft, Asker } from './approvalDraft.ts'
import { createAsking } from './createAsking.ts'
import { createSettling } from './createSettling.ts'
import { createTakingBack } from './createTakingBack.ts'
import type { Reply } from './journal.ts'
import { createSiteQueue } from './siteQueue.ts'
import { createUnderway } from './underway.ts'

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

export function createApprovals(
  services: Pick<Services, 'platform' | 'audit' | 'journal' | 'approvalWindow' | 'flood' | 'session'>,
): Approvals {
  const { journal } = services
  const sites = createSiteQueue(journal)
  const settling = createSettling({ ...services, sites })
  const underway = createUnderway()

  return {
    ...createAsking({ ...services, sites }),
    ...createTakingBack({ ...services, sites, settling, underway }),
    settle: (approvalId, reply) => settling.settle(approvalId, reply),
    async carryOut(approvalId, task) {
      underway.begin(approvalId)
      try {
        return await task()
      } finally {
        const refusal = underway.end(approvalId)
        if (refusal) await settling.settle(approvalId, { error: refusal })
      }
    },
    commit(approvalId) {
      journal.getPending(approvalId)
      underway.commit(approvalId)
    },
    pendingOf: sites.pendingOf,
    areSitesWaiting: () => sites.pending().length > 0,
    onSettled: settling.onSettled,
  }
}
