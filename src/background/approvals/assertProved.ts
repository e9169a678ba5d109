import type { Approval } from '../../protocol/approval.ts'
import type { AllowanceChange, AssetAmount, TransactionExplanation } from '../../protocol/explanation.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import type { UnlockPolicy } from '../../protocol/unlockPolicy.ts'
import type { Services } from '../services.ts'

/**
 * Holds a request against the person's own policy: sending, or letting somebody else send, more than they said or to
 * somebody new takes a fresh proof that it is them.
 *
 * @throws WalletError `stepUpNeeded`
 */
export function assertProved(
  { session, stores }: Pick<Services, 'session' | 'stores'>,
  approval: Approval,
): void {
  if (needsProof(approval, stores.unlockPolicy.get())) session.assertSteppedUp()
}

/** @returns true when the policy asks for a fresh proof before this is signed */
export function needsProof(approval: Approval, policy: UnlockPolicy): boolean {
  const moved = listMoved(approval)
  const isNew = policy.askNewRecipient && hasNewRecipient(approval)
  const isSend = policy.askEverySend && moved.length > 0
  return isNew || isSend || moved.some((leaving) => isOverLimit(leaving, policy))
}

/** What would leave, or could be taken. No amount stands for no end. */
type Moved = { readonly assetId: string; readonly amount: bigint | undefined }

function listMoved(approval: Approval): Moved[] {
  if (approval.kind === 'transaction')
    return approval.review ? ofTransaction(approval.review.explanation) : []
  if (approval.kind === 'typedData') return (approval.review?.permits ?? []).map(ofAllowance)
  return []
}

/** By what its bytes say and by what trying it out showed: the larger counts. */
function ofTransaction({ intent, simulation }: TransactionExplanation): Moved[] {
  const tried = simulation.status === 'succeeded' ? simulation : undefined
  const leaving = (tried?.balanceChanges ?? []).filter(({ amount }) => fromAmount(amount) < 0n)
  return [
    ...leaving.map(ofAmount),
    ...(tried?.allowanceChanges ?? []).map(ofAllowance),
    ...(intent.type === 'transfer' ? [ofAmount(intent)] : []),
    ...(intent.type === 'swap' ? [ofAmount(intent.pay)] : []),
    ...(intent.type === 'approve' ? [ofAllowance(intent)] : []),
  ].filter(({ amount }) => amount === undefined || amount > 0n)
}

function ofAmount({ asset, amount }: AssetAmount): Moved {
  const value = fromAmount(amount)
  return { assetId: asset.id, amount: value < 0n ? -value : value }
}

function ofAllowance({
  asset,
  amount,
  unlimited,
}: Pick<AllowanceChange, 'asset' | 'amount' | 'unlimited'>): Moved {
  return { assetId: asset.id, amount: unlimited ? undefined : fromAmount(amount) }
}

function isOverLimit({ assetId, amount }: Moved, { limits }: UnlockPolicy): boolean {
  const limit = limits.find((candidate) => candidate.assetId.toLowerCase() === assetId.toLowerCase())
  return limit !== undefined && (amount === undefined || amount > fromAmount(limit.amount))
}

/** The rule that tells the person of it is the one that counts here. */
function hasNewRecipient(approval: Approval): boolean {
  if (approval.kind !== 'transaction') return false
  return (approval.review?.explanation.warnings ?? []).some(({ risk }) => risk === 'first-seen-recipient')
}
