import type { Approval, ApprovalOf } from '../../../protocol/approval.ts'
import type { TransactionExplanation } from '../../../protocol/explanation.ts'
import { isCovered } from './isCovered.ts'
import { getWarnings } from './summarizeRisk.ts'

/** What an update of an approval means for the person; `material` when they must look again. */
export type UpdateNote = { readonly sentence: string; readonly material: boolean }

const DAY_MS = 86_400_000

/** Says what changed when an approval was worked out anew while it was on the screen, gravest first. */
export function describeUpdate(before: Approval, after: Approval): UpdateNote {
  const [warned, warnings] = [getWarnings(before), getWarnings(after)]
  if (warned.length !== warnings.length || !isCovered(warnings, warned)) {
    return { sentence: 'Updated: the warnings changed. Read them again.', material: true }
  }
  if (!isSame(listEffects(before), listEffects(after))) {
    return { sentence: 'Updated: what it does changed. Look again.', material: true }
  }
  if (!isSame(getFees(before), getFees(after))) {
    return { sentence: 'Updated just now: the network fee moved.', material: false }
  }
  if (!isSame(warned, warnings)) {
    return { sentence: 'Updated just now: figures in the warnings moved.', material: false }
  }
  return { sentence: 'Updated just now: nothing changed for you.', material: false }
}

function listEffects(approval: Approval): unknown {
  if (approval.kind === 'calls') return listBatchEffects(approval)
  if (approval.kind !== 'transaction') return approval.review
  const explanation = approval.review?.explanation
  return explanation && listExplained(explanation)
}

function listBatchEffects({ review }: ApprovalOf<'calls'>): unknown {
  if (!review) return undefined
  const { explanations, together, apart } = review
  const ways = [together?.upgrade, together?.blocked, apart?.blocked]
  return { calls: explanations.map(listExplained), ways }
}

function listExplained({ intent, title, sentences, simulation }: TransactionExplanation): unknown {
  // The block and the gas move at each refresh, and mean nothing to the person.
  if (simulation.status !== 'succeeded') return { intent, title, sentences, status: simulation.status }
  const { balanceChanges, complete } = simulation
  // An end that is counted from the block's time moves with each block.
  const allowanceChanges = simulation.allowanceChanges.map(({ endsAtMs = 0, ...change }) => ({
    ...change,
    endsOnDay: Math.floor(endsAtMs / DAY_MS),
  }))
  return { intent, title, sentences, balanceChanges, allowanceChanges, complete }
}

function getFees(approval: Approval): unknown {
  if (approval.kind === 'calls') {
    const { fees, together, apart } = approval.review ?? {}
    return { fees, gasLimits: [together?.gasLimit, apart?.gasLimit] }
  }
  if (approval.kind !== 'transaction') return undefined
  return { fees: approval.review?.fees, gasLimit: approval.review?.gasLimit }
}

/** Both sides are plain JSON, made by one schema, so the order of keys is the same. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
