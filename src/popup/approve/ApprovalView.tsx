import type { ComponentType } from 'react'
import type { Approval } from '../../protocol/approval.ts'
import { approvalScreens } from './approvalScreens.ts'
import type { ApprovalPlace } from './frame/approvalPlace.ts'
import type { ApprovalScreenProps } from './frame/approvalScreenProps.ts'

/** Shows one approval by the screen of its kind. */
export function ApprovalView({
  approval,
  place,
}: {
  readonly approval: Approval
  readonly place: ApprovalPlace
}) {
  // The registry pairs each kind with the screen that takes it, which the type of a lookup cannot say.
  const KindScreen = approvalScreens[approval.kind] as ComponentType<ApprovalScreenProps>
  return <KindScreen approval={approval} place={place} />
}
