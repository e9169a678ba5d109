import type { ApprovalOf } from '../../protocol/approval.ts'
import type { Fee } from '../../protocol/chain.ts'
import type { Intent } from '../../protocol/explanation.ts'
import type { AccountId } from '../../protocol/ids.ts'
import type { Promised } from '../../protocol/promised.ts'

/** An approved transaction: what was shown, and the fee that was chosen from it. */
export type ApprovedTransaction = {
  readonly approval: ApprovalOf<'transaction'>
  readonly accountId: AccountId
  readonly fee: Fee
  /**
   * Set for a transaction of a batch: the approval of all of it, what it is in the activity list, and what was said of it
   * where the review is not its own.
   */
  readonly batch?: {
    readonly id: string
    readonly intent: Intent | undefined
    readonly promise?: Promised | undefined
  }
  /** Called right before the key is used; throws if it was taken back. Left out where the person can't take it back. */
  readonly commit?: () => void
}
