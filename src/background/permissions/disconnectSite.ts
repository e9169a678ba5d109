import { WalletError } from '../../protocol/errors.ts'
import type { Origin } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'

/** Takes a site's permission away. Its open requests are rejected, and its pages hear `accountsChanged []`. */
export async function disconnectSite(
  { permissions, approvals, audit }: Pick<Services, 'permissions' | 'approvals' | 'audit'>,
  origin: Origin,
): Promise<void> {
  await permissions.revoke(origin)
  await audit.record({ type: 'permissionRevoked', origin })
  const open = approvals.pendingOf(origin).map(({ id }) => id)
  await approvals.cancel(
    open,
    new WalletError('unauthorized', 'The site was disconnected. Nothing was signed.', {
      reason: 'notConnected',
    }),
  )
}
