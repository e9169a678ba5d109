import { useState } from 'react'
import type { Approval } from '../../../protocol/approval.ts'
import { describeUpdate, type UpdateNote } from '../decision/describeUpdate.ts'

/** @returns what the last update changed in an approval that was already on the screen; undefined before the first */
export function useUpdateNote(approval: Approval): UpdateNote | undefined {
  const [shown, setShown] = useState(approval)
  const [note, setNote] = useState<UpdateNote>()
  // What is still being worked out is no update yet: it is compared once it is there.
  if (approval.snapshotHash !== shown.snapshotHash && approval.reviewState !== 'working') {
    setShown(approval)
    setNote(shown.reviewState === 'working' ? undefined : describeUpdate(shown, approval))
  }
  return note
}
