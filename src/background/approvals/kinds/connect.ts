import { warnAboutConnection } from '../../../inspect/warnings/warnAboutConnection.ts'
import { WalletError } from '../../../protocol/errors.ts'
import { accountAddress } from '../../../protocol/ids.ts'
import { assertEndsLater } from '../../permissions/assertEndsLater.ts'
import { changePermission } from '../../permissions/changePermission.ts'
import { toPermissionObjects } from '../../permissions/permissionObjects.ts'
import type { ApprovalKindHandler } from '../approvalKind.ts'

/** A site asks to see accounts (EIP-1102, EIP-2255). */
export const connect: ApprovalKindHandler<'connect'> = {
  async review({ requester, createdAtMs }, { stores }) {
    if (requester.type !== 'site') return { warnings: [] }
    const knownOrigins = stores.sites.get().map(({ origin }) => origin)
    const { origin, firstSeenMs, otherWallets } = requester
    return {
      warnings: warnAboutConnection({
        origin,
        // Noted just before the approval was made.
        firstSeen: firstSeenMs >= createdAtMs - 1_000,
        knownOrigins: knownOrigins.filter((known) => known !== origin),
        otherWallets,
      }),
    }
  },
  async apply({ requester, request: { endsAtMs } }, choice, { services, method, commit }) {
    if (requester.type !== 'site') throw new WalletError('internal', 'Only a site can be connected.')
    assertEndsLater(services, endsAtMs)
    commit()
    // However long the person lets it last: the site is content with less.
    const { endsAtMs: _, ...grant } = choice
    const ending = { ...grant, ...(endsAtMs !== undefined && { endsAtMs }) }
    const permission = await changePermission(services, requester.origin, ending, { anew: true })
    const value =
      method === 'wallet_requestPermissions'
        ? toPermissionObjects(permission)
        : permission.accounts.map(accountAddress)
    return { value }
  },
}
