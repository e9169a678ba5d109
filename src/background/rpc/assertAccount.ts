import { WalletError } from '../../protocol/errors.ts'
import { type AccountId, accountAddress, type Origin } from '../../protocol/ids.ts'
import type { Permission } from '../../protocol/sites.ts'
import type { Services } from '../services.ts'

/**
 * Finds the account that a site names among those it may use.
 *
 * @throws WalletError (4100) `notConnected` if the site may not use it, or is not connected at all
 */
export function assertAccount(
  { permissions }: Pick<Services, 'permissions'>,
  origin: Origin,
  address: string,
): { accountId: AccountId; permission: Permission } {
  const permission = permissions.get(origin)
  const accountId = permission.accounts.find((id) => accountAddress(id) === address.toLowerCase())
  if (accountId) return { accountId, permission }
  throw new WalletError('unauthorized', 'The site may not use this account. Connect it first.', {
    reason: 'notConnected',
  })
}
