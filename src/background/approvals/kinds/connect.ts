import { warnAboutConnection } from '../../../inspect/warnings/warnAboutConnection.ts'
import { WalletError } from '../../../protocol/errors.ts'
import { accountAddress } from '../../../protocol/ids.ts'
import { toPermissionObjects } from '../../permissions/permissionObjects.ts'
import type { ApprovalKindHandler } from '../approvalKind.ts'

/** A site asks to see accounts (EIP-1102, EIP-2255). */
export const connect: ApprovalKindHandler<'connect'> = {
  async review({ requester, createdAtMs }, { stores }) {
    if (requester.type !== 'site') return { warnings: [] }
    const knownOrigins = stores.sites.get().map(({ origin }) => origin)
    const { origin, firstSeenMs } = requester
    return {
      warnings: warnAboutConnection({
        origin,
        // Noted just before the approval was made.
        firstSeen: firstSeenMs >= createdAtMs - 1_000,
        knownOrigins: knownOrigins.filter((known) => known !== origin),
      }),
    }
  },
  async apply({ requester }, { accounts, chainId }, { services, method }) {
    if (requester.type !== 'site') throw new WalletError('internal', 'Only a site can be connected.')
    for (const accountId of accounts) services.accounts.get(accountId)
    services.chains.get(chainId)
    const permission = await services.permissions.grant(requester.origin, { accounts, chainId })
    const value =
      method === 'wallet_requestPermissions' ? toPermissionObjects(permission) : accounts.map(accountAddress)
    return { value }
  },
}
