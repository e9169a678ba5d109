import type { Approval, ApprovalKind } from '../../protocol/approval.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Origin } from '../../protocol/ids.ts'
import type { Journal } from './journal.ts'

/** Approvals that may wait at once, over all sites. */
const MAX_PENDING = 20

/** What sites wait for, oldest first. */
export type SiteQueue = {
  pending(): Approval[]
  pendingOf(origin: Origin): Approval[]
  /** @throws WalletError (-32002) `alreadyAsking` if the site waits for one of that kind already, (-32005) `queueFull` */
  assertRoom(kind: ApprovalKind, origin: Origin): void
}

export function createSiteQueue(journal: Pick<Journal, 'pending'>): SiteQueue {
  const pending = () =>
    journal.pending().flatMap(({ approval }) => (approval.requester.type === 'site' ? [approval] : []))

  const pendingOf = (origin: Origin) =>
    pending().filter(({ requester }) => requester.type === 'site' && requester.origin === origin)

  return {
    pending,
    pendingOf,
    assertRoom(kind, origin) {
      if (pendingOf(origin).some((approval) => approval.kind === kind)) {
        throw new WalletError(
          'resourceUnavailable',
          'The wallet is already asking for this. Answer it there first.',
          { reason: 'alreadyAsking' },
        )
      }
      if (pending().length >= MAX_PENDING) {
        throw new WalletError('limitExceeded', 'Too many requests wait in the wallet. Answer those first.', {
          reason: 'queueFull',
        })
      }
    },
  }
}
