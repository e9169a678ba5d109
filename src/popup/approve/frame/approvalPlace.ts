import type { Approval } from '../../../protocol/approval.ts'

/** How a decision ended. `hash` is the transaction's, where one was sent; `sentence` tells the person why not. */
export type DecisionOutcome =
  | { readonly type: 'approved'; readonly hash?: string | undefined }
  | { readonly type: 'rejected' }
  | { readonly type: 'failed'; readonly sentence: string }

/** The place of a request among several that wait; `onGo` shows the one at another place, 1 for the first. */
export type QueuePlace = {
  readonly position: number
  readonly count: number
  readonly onGo: (position: number) => void
}

/** Where an approval is shown, and what follows its decision there. */
export type ApprovalPlace = {
  /** Its place among several that wait. */
  readonly queue?: QueuePlace | undefined
  /** Which step it is, where what the person wants takes several approvals. */
  readonly step?: { readonly position: number; readonly count: number } | undefined
  /** What is different from what the person asked for, or saw there before, in a sentence. */
  readonly remark?: string | undefined
  /** Takes the person a step back, leaving it undecided. */
  readonly onBack?: (() => void) | undefined
  /** The person has answered; the approval may leave the view before it is known how that ended. */
  readonly onDeciding: (approval: Approval) => void
  readonly onSettled: (outcome: DecisionOutcome) => void
}
