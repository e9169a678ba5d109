import type { ApprovalKind, ApprovalReview } from '../../protocol/approval.ts'
import type { Warning } from '../../protocol/explanation.ts'

type Review = ApprovalReview<ApprovalKind>

/** @returns a review with more warnings: `first` before those that it has, `last` after them */
export function addWarnings(
  review: Review,
  { first = [], last = [] }: { readonly first?: readonly Warning[]; readonly last?: readonly Warning[] },
): Review {
  const join = (warnings: readonly Warning[]) => [...first, ...warnings, ...last]
  if (!('explanation' in review)) return { ...review, warnings: join(review.warnings) }
  const { explanation } = review
  return { ...review, explanation: { ...explanation, warnings: join(explanation.warnings) } }
}
