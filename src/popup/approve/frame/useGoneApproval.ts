import { useState } from 'react'
import type { Approval } from '../../../protocol/approval.ts'
import { useView } from '../../wallet/walletStore.ts'

/**
 * Notices that the page of the approval on the screen went away before it was decided (A13).
 *
 * @param shown what is on the screen
 * @returns that approval, until the person has read of it or something else is asked; and what says it was read
 */
export function useGoneApproval(shown: Approval | undefined) {
  const goneApprovals = useView((view) => view.goneApprovals)
  const [last, setLast] = useState<Approval>()
  const [readId, setReadId] = useState<string>()
  const rejected = goneApprovals.find(({ approvalId }) => approvalId === last?.id && approvalId !== readId)
  const isNewer = rejected !== undefined && shown !== undefined && shown.createdAtMs >= rejected.atMs
  const gone = rejected && !isNewer ? last : undefined
  if (!gone && shown && shown !== last) setLast(shown)
  return { gone, setRead: () => setReadId(gone?.id) }
}
