import type * as v from 'valibot'
import type { ApprovalChoice, ApprovalKind, ApprovalOf, ApprovalReview } from '../../protocol/approval.ts'
import type { Hash } from '../../protocol/primitives.ts'
import type { Services } from '../services.ts'

/** What comes of an approval: the value that answers the page, and the transaction's hash where there is one. */
export type ApprovalOutcome = { readonly value: unknown; readonly hash?: v.InferOutput<typeof Hash> }

/** How one kind of approval is worked out and carried out. One file each in `kinds/`. */
export type ApprovalKindHandler<K extends ApprovalKind> = {
  /**
   * Works out what the request would do, from the chain as it is now.
   * @throws WalletError with a sentence that the person is shown in the place of the review
   */
  review(approval: ApprovalOf<K>, services: Services): Promise<ApprovalReview<K>>
  /**
   * Does what was approved: exactly what the approval says, and nothing the wallet has learnt since. Calls `commit` in
   * the very turn in which the key is used, or the first thing is changed: it throws if that may not be any more.
   */
  apply(
    approval: ApprovalOf<K>,
    choice: ApprovalChoice<K>,
    context: {
      readonly services: Services
      readonly method: string | undefined
      readonly commit: () => void
    },
  ): Promise<ApprovalOutcome>
}
