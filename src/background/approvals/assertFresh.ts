import type { Approval } from '../../protocol/approval.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Services } from '../services.ts'

/** How long, in ms, what was tried out on the chain counts. A screen that is in front works it out anew far more often. */
const FRESH_MS = 60_000

/**
 * Holds what would be sent against its age: a block of long ago says little of what a transaction does now. What is too old
 * is worked out anew at once, to be looked at.
 *
 * @throws WalletError `snapshotChanged` if it was worked out more than a minute ago
 */
export function assertFresh(
  { platform, reviewer }: Pick<Services, 'platform' | 'reviewer'>,
  { id, kind, reviewedAtMs = 0 }: Approval,
): void {
  const isSent = kind === 'transaction' || kind === 'calls'
  if (!isSent || platform.now() - reviewedAtMs <= FRESH_MS) return
  void reviewer.review(id)
  throw new WalletError(
    'invalidInput',
    'This was worked out more than a minute ago, and is worked out anew. Look at it again.',
    { reason: 'snapshotChanged' },
  )
}
