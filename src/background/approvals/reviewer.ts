import type { Approval } from '../../protocol/approval.ts'
import { serializeError } from '../../protocol/errors.ts'
import { assertCanSign } from '../accounts/assertCanSign.ts'
import type { Services } from '../services.ts'
import { withSnapshotHash } from './createApproval.ts'
import { withAccountWarning } from './withAccountWarning.ts'

/** Works approvals out: what the person is shown before deciding. A locked wallet asks no node: what it would take waits. */
export type Reviewer = {
  /** Works one out, anew if it was before. While that goes on it can't be approved. Never rejects. */
  review(approvalId: string): Promise<void>
  /** Works out what waits for that, and nobody is at. */
  resume(): void
}

/** The kinds of request that need the account's key. */
const signs: ReadonlySet<Approval['kind']> = new Set([
  'transaction',
  'calls',
  'message',
  'typedData',
  'encryptionKey',
  'decrypt',
])

export function createReviewer(getServices: () => Services): Reviewer {
  /** The newest run of each approval: an older one that ends later must not overwrite it. */
  const runs = new Map<string, symbol>()

  async function run(approval: Approval): Promise<Approval> {
    const { review: _, reviewProblem: __, forbidden: ___, ...asked } = approval
    const reviewedAtMs = getServices().platform.now()
    try {
      // Loaded when there is something to work out: what sees through requests is the largest part of the wallet.
      if (approval.accountId && signs.has(approval.kind)) assertCanSign(getServices(), approval.accountId)
      const { approvalKindOf } = await import('./kinds/kinds.ts')
      const { reviewInTime } = await import('./reviewInTime.ts')
      const { review: workOut } = approvalKindOf(approval.kind)
      const found = await reviewInTime(getServices(), (services) => workOut(approval, services))
      const { withListingWarning } = await import('./withListingWarning.ts')
      const { withFeeWarning } = await import('./withFeeWarning.ts')
      const priced = withFeeWarning(getServices(), approval, found)
      const review = withAccountWarning(getServices(), approval, withListingWarning(approval, priced))
      const reviewed = { ...asked, review, reviewedAtMs, reviewState: 'ready' } as Approval
      const { findExcess } = await import('../permissions/spending/findExcess.ts')
      const forbidden = findExcess(getServices(), reviewed)
      return withSnapshotHash({ ...reviewed, ...(forbidden !== undefined && { forbidden }) })
    } catch (error) {
      const reviewProblem = serializeError(error).message.slice(0, 300)
      return withSnapshotHash({ ...asked, reviewProblem, reviewState: 'failed' } as Approval)
    }
  }

  async function review(approvalId: string): Promise<void> {
    const { journal, session } = getServices()
    const entry = journal.findPending(approvalId)
    // To connect is the one thing that a site may ask of a locked wallet, and no node is asked about that.
    if (!entry || (entry.approval.kind !== 'connect' && !session.isUnlocked())) return
    const thisRun = Symbol(approvalId)
    runs.set(approvalId, thisRun)
    const reviewed = await run(entry.approval)
    if (runs.get(approvalId) !== thisRun) return
    runs.delete(approvalId)
    await journal.replace(reviewed)
  }

  return {
    review,
    resume() {
      for (const { approval } of getServices().journal.pending()) {
        if (approval.reviewState === 'working' && !runs.has(approval.id)) void review(approval.id)
      }
    },
  }
}
