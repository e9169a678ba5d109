import { WalletError } from '../../protocol/errors.ts'
import type { Origin } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'

/**
 * Takes a site's permission away. Its open requests are rejected, and its pages hear `accountsChanged []`. A site that has
 * none may say so as often as it likes: it leaves no trace, and so it can't fill the audit log.
 */
export async function disconnectSite(
  { permissions, approvals, audit }: Pick<Services, 'permissions' | 'approvals' | 'audit'>,
  origin: Origin,
): Promise<void> {
  const isConnected = permissions.find(origin) !== undefined
  await permissions.revoke(origin)
  if (isConnected) await audit.record({ type: 'permissionRevoked', origin })
  const open = approvals.pendingOf(origin).map(({ id }) => id)
  await approvals.cancel(
    open,
    new WalletError('unauthorized', 'The site was disconnected. Nothing was signed.', {
      reason: 'notConnected',
    }),
  )
}
