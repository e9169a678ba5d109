import { type ComponentType, useState } from 'react'
import type { Approval } from '../../protocol/approval.ts'
import { approvalScreens } from './approvalScreens.ts'
import type { ApprovalPlace } from './frame/approvalPlace.ts'
import type { ApprovalScreenProps } from './frame/approvalScreenProps.ts'
import { useShownMark } from './frame/useShownMark.ts'
import { ListedSite } from './listed/ListedSite.tsx'

/** Shows one approval by the screen of its kind; that of a site known for stealing only after a warning of its own. */
export function ApprovalView({
  approval,
  place,
}: {
  readonly approval: Approval
  readonly place: ApprovalPlace
}) {
  const [goesOn, setGoesOn] = useState(false)
  useShownMark(approval.id)
  const { requester } = approval
  if (requester.type === 'site' && requester.listing && !goesOn) {
    const goOn = () => setGoesOn(true)
    return <ListedSite approval={approval} listing={requester.listing} place={place} onGoOn={goOn} />
  }
  // The registry pairs each kind with the screen that takes it, which the type of a lookup cannot say.
  const KindScreen = approvalScreens[approval.kind] as ComponentType<ApprovalScreenProps>
  return <KindScreen approval={approval} place={place} />
}
