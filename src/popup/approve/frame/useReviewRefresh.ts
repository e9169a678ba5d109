import { useEffect } from 'react'
import type { Approval } from '../../../protocol/approval.ts'
import { useCommand } from '../../wallet/useCommand.ts'

/** Blocks, prices and fees of 12 s ago are old. */
const REFRESH_MS = 12_000

/**
 * Has a transaction worked out anew, every 12 s while it is open and by hand.
 *
 * @param options.paused true while the window is behind, or once the person has changed something here
 */
export function useReviewRefresh(
  { id, kind, reviewState, snapshotHash }: Approval,
  { paused }: { readonly paused: boolean },
): { refresh: () => void; problem: string | undefined } {
  const { run, problem } = useCommand('refreshReview')
  const due = kind === 'transaction' && reviewState === 'ready' && !paused
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new snapshot counts its own 12 s
  useEffect(() => {
    if (!due) return
    const timer = setInterval(() => void run({ approvalId: id }), REFRESH_MS)
    return () => clearInterval(timer)
  }, [due, id, snapshotHash])
  return { refresh: () => void run({ approvalId: id }), problem: problem?.message }
}
