import type { Requester } from '../../protocol/approval.ts'
import type { FeeQuote } from '../../protocol/chain.ts'
import type { Intent } from '../../protocol/explanation.ts'
import { accountAddress } from '../../protocol/ids.ts'
import { toAmount } from '../../protocol/primitives.ts'
import type { SequenceEntry, SequenceStep } from '../../protocol/sequence.ts'
import { withSnapshotHash } from '../approvals/createApproval.ts'
import type { ApprovedTransaction } from '../transactions/approvedTransaction.ts'
import type { SettledStep } from './settleStep.ts'

/** @returns a settled step in the form of an approved transaction: it is signed, kept and sent as any other */
export function toApproved(
  { id, step }: SequenceEntry,
  { transaction, gasLimit, fee }: SettledStep,
  { nonce, nowMs }: { readonly nonce: number; readonly nowMs: number },
): ApprovedTransaction {
  const { accountId, chainId } = step
  const quote = { fee, waitMs: 0 }
  const fees: FeeQuote = { slow: quote, normal: quote, fast: quote }
  const approval = withSnapshotHash({
    id,
    kind: 'transaction',
    requester: toRequester(step, nowMs),
    accountId,
    chainId,
    createdAtMs: nowMs,
    reviewState: 'ready',
    request: { transaction },
    review: {
      explanation: {
        intent: toIntent(step, transaction.data),
        title: titleOf(step),
        sentences: [],
        simulation: { status: 'unavailable', reason: 'It is part of a sequence.' },
        warnings: [],
      },
      fees,
      gasLimit: toAmount(gasLimit),
      nonce,
      balance: transaction.value,
    },
  })
  if (approval.kind !== 'transaction') throw new TypeError('A step is a transaction')
  const batch =
    step.type === 'call' ? { id: step.batchId, intent: step.intent, promise: step.promise } : undefined
  return { approval, accountId, fee, ...(batch && { batch }) }
}

/** Who is named beside it in the activity list. */
function toRequester(step: SequenceStep, nowMs: number): Requester {
  if (step.type !== 'call' || step.origin === undefined) return { type: 'wallet' }
  return { type: 'site', origin: step.origin, firstSeenMs: nowMs }
}

/** Names a step in the activity list. */
function titleOf(step: SequenceStep): string {
  if (step.type === 'move') return `Move ${step.asset.symbol} to safety`
  if (step.type === 'call') return step.title
  const [first] = step.allowances
  if (first?.kind === 'delegation') return 'End a delegation'
  const count = step.allowances.length
  return count > 1
    ? `Take back ${count} allowances`
    : `Take back an allowance for ${first?.asset?.symbol ?? 'a token'}`
}

function toIntent(step: SequenceStep, data: `0x${string}`): Intent {
  if (step.type === 'move') {
    const recipient = { address: step.recipient, kind: 'own' as const }
    return { type: 'transfer', asset: step.asset, amount: step.amount, recipient }
  }
  if (step.type === 'call') return step.intent
  const [first] = step.allowances
  if (first?.asset) return { type: 'revoke', asset: first.asset, spender: first.spender }
  const contract = { address: accountAddress(step.accountId), kind: 'own' as const }
  return {
    type: 'call',
    contract,
    ...(data.length >= 10 && { selector: data.slice(0, 10) as `0x${string}` }),
  }
}
