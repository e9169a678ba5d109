import { useEffect } from 'react'
import type { Approval } from '../../../protocol/approval.ts'
import { useCommand } from '../../wallet/useCommand.ts'

/** Blocks, prices and fees of 12 s ago are old. */
const REFRESH_MS = 12_000

/** Working an approval out anew, by hand. */
export type ReviewRefresh = {
  readonly refresh: () => void
  readonly busy: boolean
  /** Why it could not even be tried, in a sentence. */
  readonly problem: string | undefined
}

/**
 * Has a transaction worked out anew, every 12 s while it is open and by hand.
 *
 * @param options.paused true while the window is behind, or once the person has changed something here
 */
export function useReviewRefresh(
  { id, kind, reviewState, snapshotHash }: Approval,
  { paused }: { readonly paused: boolean },
): ReviewRefresh {
  const { run, busy, problem } = useCommand('refreshReview')
  const isSent = kind === 'transaction' || kind === 'calls'
  const due = isSent && reviewState === 'ready' && !paused
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new snapshot counts its own 12 s
  useEffect(() => {
    if (!due) return
    const timer = setInterval(() => void run({ approvalId: id }), REFRESH_MS)
    return () => clearInterval(timer)
  }, [due, id, snapshotHash, run])
  return { refresh: () => void run({ approvalId: id }), busy, problem: problem?.message }
}
