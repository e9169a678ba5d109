import type { Approval } from '../../protocol/approval.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import type { UnlockPolicy } from '../../protocol/unlockPolicy.ts'
import type { Services } from '../services.ts'
import { isKnownRecipient } from './isKnownRecipient.ts'
import { listMoved, type Moved, type Sending } from './listMoved.ts'

/**
 * Holds a request against the person's own policy: sending, or letting somebody else send, more than they said or to
 * somebody new takes a fresh proof that it is them. Several transactions at once are held against it step by step.
 *
 * @throws WalletError `stepUpNeeded`
 */
export function assertProved(
  services: Pick<Services, 'session' | 'stores' | 'accounts'>,
  approval: Approval,
): void {
  const policy = services.stores.unlockPolicy.get()
  const isKnown = (sending: Sending) => isKnownRecipient(services, sending)
  if (needsProof(approval, policy, isKnown)) services.session.assertSteppedUp()
}

/**
 * @param isKnown whether the person has sent there before
 * @returns true when the policy asks for a fresh proof before this is signed
 */
export function needsProof(
  approval: Approval,
  policy: UnlockPolicy,
  isKnown: (sending: Sending) => boolean,
): boolean {
  const { moved, sendings } = listMoved(approval)
  const isNew = policy.askNewRecipient && !sendings.every(isKnown)
  const isSend = policy.askEverySend && moved.length > 0
  return isNew || isSend || moved.some((leaving) => isOverLimit(leaving, policy))
}

function isOverLimit({ assetId, amount }: Moved, { limits }: UnlockPolicy): boolean {
  const limit = limits.find((candidate) => candidate.assetId.toLowerCase() === assetId.toLowerCase())
  return limit !== undefined && (amount === undefined || amount > fromAmount(limit.amount))
}
