import { WalletError } from '../../protocol/errors.ts'
import type { Origin } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'

/** Takes a site's permission away. Its open requests are rejected, and its pages hear `accountsChanged []`. */
export async function disconnectSite(
  { permissions, approvals }: Pick<Services, 'permissions' | 'approvals'>,
  origin: Origin,
): Promise<void> {
  await permissions.revoke(origin)
  const open = approvals.pendingOf(origin).map(({ id }) => id)
  await approvals.cancel(
    open,
    new WalletError('unauthorized', 'The site was disconnected. Nothing was signed.', {
      reason: 'notConnected',
    }),
  )
}
