import type { ApprovalKind, ApprovalRequest } from '../../protocol/approval.ts'
import type { AccountId, ChainId, Origin } from '../../protocol/ids.ts'
import type { Listing } from '../../protocol/phishing.ts'
import type { PagePlace } from '../state/journalStore.ts'

/** What is asked of the person, before it has a place in the queue. */
export type ApprovalDraft = {
  [K in ApprovalKind]: {
    readonly kind: K
    readonly request: ApprovalRequest<K>
    readonly accountId?: AccountId | undefined
    readonly chainId: ChainId
  }
}[ApprovalKind]

/** Who waits for the answer: a request of a page, or nobody when the wallet's own screens ask. */
export type Asker =
  | { readonly type: 'wallet' }
  | {
      readonly type: 'site'
      readonly origin: Origin
      readonly requestId: string
      readonly method: string
      /** The frame that it was asked from. */
      readonly place?: PagePlace | undefined
      readonly firstSeenMs: number
      readonly connectedSinceMs: number | undefined
      readonly isInsistent: boolean
      /** It takes the place of what a document that has left had asked. */
      readonly isAnew?: boolean
      /** Why it is held to be a trap, if it is. */
      readonly listing: Listing | undefined
      /** Wallets but this one that the page can reach. */
      readonly otherWallets?: number | undefined
    }
