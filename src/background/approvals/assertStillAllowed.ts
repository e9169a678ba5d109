import type { Approval, Requester } from '../../protocol/approval.ts'
import { WalletError } from '../../protocol/errors.ts'
import { assertMayAsk } from '../permissions/askables.ts'
import type { Services } from '../services.ts'

/** What a site's request hangs on. */
export type SiteStanding = Pick<Approval, 'kind' | 'accountId' | 'chainId'> & {
  readonly requester:
    | Pick<Extract<Requester, { type: 'site' }>, 'type' | 'origin'>
    | { readonly type: 'wallet' }
}

/**
 * A site that was disconnected, or lost the account or the network of its request, gets nothing more signed.
 *
 * @throws WalletError (4100) `notConnected`, `notAllowed`, `chainNotAllowed`
 */
export function assertStillAllowed(
  { permissions }: Pick<Services, 'permissions'>,
  { kind, requester, accountId, chainId }: SiteStanding,
): void {
  if (requester.type === 'wallet' || kind === 'connect') return
  const permission = permissions.get(requester.origin)
  assertMayAsk(permission, kind)
  if (accountId !== undefined && !permission.accounts.includes(accountId)) {
    throw new WalletError('unauthorized', 'The site may not use this account any more.', {
      reason: 'notConnected',
    })
  }
  if (permission.chains?.includes(chainId) ?? true) return
  throw new WalletError(
    'unauthorized',
    'You do not let this site use that network. Change it in Connections.',
    {
      reason: 'chainNotAllowed',
    },
  )
}
