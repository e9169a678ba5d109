import { warnAboutListing } from '../../inspect/warnings/warnAboutListing.ts'
import type { Approval, ApprovalKind, ApprovalReview } from '../../protocol/approval.ts'
import { addWarnings } from './addWarnings.ts'

type Review = ApprovalReview<ApprovalKind>

/** Adds to what was found about a request that whoever asks is held to be a trap: first, for it is what counts. */
export function withListingWarning({ requester }: Pick<Approval, 'requester'>, review: Review): Review {
  if (requester.type !== 'site' || !requester.listing) return review
  return addWarnings(review, { first: warnAboutListing({ listing: requester.listing }) })
}
