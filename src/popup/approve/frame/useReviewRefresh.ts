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
 * Has a transaction worked out anew, every 12 s while it is open and by hand; at once if it comes to the front older than that.
 *
 * @param options.paused true while the window is behind, or the person is changing what is asked
 */
export function useReviewRefresh(
  { id, kind, reviewState, reviewedAtMs }: Approval,
  { paused }: { readonly paused: boolean },
): ReviewRefresh {
  const { run, busy, problem } = useCommand('refreshReview')
  const isSent = kind === 'transaction' || kind === 'calls'
  const due = isSent && reviewState === 'ready' && !paused
  useEffect(() => {
    if (!due) return
    const again = () => {
      timer = setTimeout(again, REFRESH_MS)
      void run({ approvalId: id })
    }
    let timer = setTimeout(again, timeLeft(reviewedAtMs))
    return () => clearTimeout(timer)
  }, [due, id, reviewedAtMs, run])
  return { refresh: () => void run({ approvalId: id }), busy, problem: problem?.message }
}

/** ms until a review is due to be worked out anew, whatever the clock was set to meanwhile. */
function timeLeft(reviewedAtMs = Date.now()): number {
  return Math.min(REFRESH_MS, Math.max(0, reviewedAtMs + REFRESH_MS - Date.now()))
}
