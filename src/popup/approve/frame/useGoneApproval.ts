import { useState } from 'react'
import type { Approval } from '../../../protocol/approval.ts'
import { useView } from '../../wallet/walletStore.ts'

/**
 * Notices that the page of the approval on the screen went away before it was decided (A13).
 *
 * @param shown what is on the screen
 * @returns that approval, until the person has read of it or something else is asked; what says it was
 *   read; and whether what is shown took its place under the person's eyes
 */
export function useGoneApproval(shown: Approval | undefined) {
  const goneApprovals = useView((view) => view.goneApprovals)
  const [last, setLast] = useState<Approval>()
  const [insteadId, setInsteadId] = useState<string>()
  const [readId, setReadId] = useState<string>()
  const rejected = goneApprovals.find(({ approvalId }) => approvalId === last?.id && approvalId !== readId)
  const isNewer = rejected !== undefined && shown !== undefined && shown.createdAtMs >= rejected.atMs
  const gone = rejected && !isNewer ? last : undefined
  if (!gone && shown && shown !== last) {
    setLast(shown)
    if (isNewer) setInsteadId(shown.id)
  }
  return {
    gone,
    setRead: () => setReadId(gone?.id),
    isInstead: shown !== undefined && shown.id === insteadId,
  }
}
