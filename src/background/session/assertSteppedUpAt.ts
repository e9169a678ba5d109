import { WalletError } from '../../protocol/errors.ts'

/** How long a proof that the person is there stands for what needs one. */
const STEP_UP_MS = 60_000

/**
 * @param steppedUpAtMs when the person last proved to be there
 * @throws WalletError `stepUpNeeded` when that is more than a minute ago
 */
export function assertSteppedUpAt(steppedUpAtMs: number | undefined, nowMs: number): void {
  const ageMs = nowMs - (steppedUpAtMs ?? Number.NEGATIVE_INFINITY)
  // A clock that was set back makes no old proof a fresh one.
  if (ageMs >= 0 && ageMs <= STEP_UP_MS) return
  throw new WalletError(
    'unauthorized',
    'Show that it is you: this needs your password or a passkey once more.',
    { reason: 'stepUpNeeded' },
  )
}
