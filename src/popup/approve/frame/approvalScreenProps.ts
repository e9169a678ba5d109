import type { ApprovalKind, ApprovalOf } from '../../../protocol/approval.ts'
import type { ApprovalPlace } from './approvalPlace.ts'

/** What the screen of a kind of approval is given. */
export type ApprovalScreenProps<Kind extends ApprovalKind = ApprovalKind> = {
  readonly approval: ApprovalOf<Kind>
  readonly place: ApprovalPlace
}
