import type { Approval } from '../../../protocol/approval.ts'

/** The approval to show, and its place among those that sites wait for. */
export type PickedApproval = {
  readonly approval: Approval
  /** 1 for the first. 0 when it is no site's, and so stands in no queue. */
  readonly position: number
  /** The ids of all that wait, in order. */
  readonly ids: readonly string[]
}

/**
 * Picks the approval to show: the one that was asked for by id, else the oldest that a site waits for. What the
 * person started in the wallet itself is shown where it was started, and only comes up here by its id.
 */
export function pickApproval(approvals: readonly Approval[], id?: string): PickedApproval | undefined {
  const queue = listQueue(approvals)
  const approval = approvals.find((candidate) => candidate.id === id) ?? queue[0]
  if (!approval) return undefined
  return {
    approval,
    position: queue.indexOf(approval) + 1,

    ids: queue.map((waiting) => waiting.id),
  }
}

function listQueue(approvals: readonly Approval[]): readonly Approval[] {
  return approvals
    .filter(({ requester }) => requester.type === 'site')
    .toSorted((one, other) => one.createdAtMs - other.createdAtMs)
}
