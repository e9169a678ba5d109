import type { Approval, Requester } from '../../protocol/approval.ts'
import type { ApprovalDraft, Asker } from './approvalDraft.ts'
import { snapshotHash } from './snapshotHash.ts'

/** Freezes what is asked into an approval. Its review is still to be worked out. */
export function createApproval(
  draft: ApprovalDraft,
  asker: Asker,
  { id, createdAtMs }: { id: string; createdAtMs: number },
): Approval {
  const approval = {
    ...draft,
    id,
    createdAtMs,
    requester: toRequester(asker),
    reviewState: 'working',
  } as Omit<Approval, 'snapshotHash'>
  return withSnapshotHash(approval)
}

/** @returns the approval with the hash of what it now says */
export function withSnapshotHash(approval: Omit<Approval, 'snapshotHash'>): Approval {
  return { ...approval, snapshotHash: snapshotHash(approval) } as Approval
}

function toRequester(asker: Asker): Requester {
  if (asker.type === 'wallet') return { type: 'wallet' }
  const { origin, firstSeenMs, connectedSinceMs, isInsistent, listing, otherWallets } = asker
  return {
    type: 'site',
    origin,
    firstSeenMs,
    ...(connectedSinceMs !== undefined && { connectedSinceMs }),
    ...(isInsistent && { insistent: true as const }),
    ...(listing && { listing }),
    ...(otherWallets && { otherWallets }),
  }
}
