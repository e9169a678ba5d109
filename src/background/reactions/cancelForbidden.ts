import { serializeError, WalletError } from '../../protocol/errors.ts'
import { assertStillAllowed } from '../approvals/assertStillAllowed.ts'
import type { Services } from '../services.ts'

/** Rejects what waits and may not be approved any more: the site was disconnected, or lost the account or the network. */
export function cancelForbidden(services: Pick<Services, 'journal' | 'approvals' | 'permissions'>): void {
  for (const { approval } of services.journal.pending()) {
    try {
      assertStillAllowed(services, approval)
    } catch (error) {
      const { reason = 'notConnected' } = serializeError(error)
      const sentence =
        reason === 'notConnected' ? 'The site was disconnected.' : 'The site may not ask for this any more.'
      const refusal = new WalletError('unauthorized', `${sentence} Nothing was signed.`, { reason })
      void services.approvals.cancel([approval.id], refusal)
    }
  }
}
