import { warnAboutListing } from '../../inspect/warnings/warnAboutListing.ts'
import type { Approval, ApprovalKind, ApprovalReview } from '../../protocol/approval.ts'

type Review = ApprovalReview<ApprovalKind>

/** Adds to what was found about a request that whoever asks is held to be a trap: first, for it is what counts. */
export function withListingWarning({ requester }: Pick<Approval, 'requester'>, review: Review): Review {
  if (requester.type !== 'site' || !requester.listing) return review
  const found = warnAboutListing({ listing: requester.listing })
  if (!('explanation' in review)) return { ...review, warnings: [...found, ...review.warnings] }
  const { explanation } = review
  return { ...review, explanation: { ...explanation, warnings: [...found, ...explanation.warnings] } }
}
