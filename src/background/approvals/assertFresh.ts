import type { Approval } from '../../protocol/approval.ts'
import { WalletError } from '../../protocol/errors.ts'

/** How long, in ms, what was tried out on the chain counts. A screen that is in front works it out anew far more often. */
const FRESH_MS = 60_000

/**
 * Holds what would be sent against its age: a block of long ago says little of what a transaction does now.
 *
 * @throws WalletError `snapshotChanged` if it was worked out more than a minute ago
 */
export function assertFresh({ kind, reviewedAtMs = 0 }: Approval, nowMs: number): void {
  const isSent = kind === 'transaction' || kind === 'calls'
  if (!isSent || nowMs - reviewedAtMs <= FRESH_MS) return
  throw new WalletError(
    'invalidInput',
    'This was worked out more than a minute ago, and is worked out anew. Look at it again.',
    { reason: 'snapshotChanged' },
  )
}
