import { useState } from 'react'
import type { Approval } from '../../../protocol/approval.ts'
import { walletStore } from '../../wallet/walletStore.ts'
import type { DecisionOutcome } from './approvalPlace.ts'

/**
 * Keeps an approval on the screen from the answer until it is known how that ended. The background lets go of an
 * approval as soon as it is decided; what went wrong after that must still reach the person.
 *
 * @param current what would be shown otherwise
 */
export function useHeldApproval(current: Approval | undefined) {
  const [held, setHeld] = useState<Approval>()
  const [failure, setFailure] = useState<string>()
  return {
    shown: held ?? current,
    /** Why an approval that is gone did not work, in a sentence. */
    failure,
    forgetFailure: () => setFailure(undefined),
    hold: (approval: Approval) => setHeld(approval),
    release(approval: Approval, outcome: DecisionOutcome): void {
      setHeld(undefined)
      if (outcome.type === 'failed' && !isWaiting(approval)) setFailure(outcome.sentence)
    },
  }
}

function isWaiting({ id }: Approval): boolean {
  return walletStore.getState().view?.approvals.some((approval) => approval.id === id) ?? false
}
