import { accountAddress } from '../../protocol/ids.ts'
import type { Permission } from '../../protocol/sites.ts'

/** @returns what a site may do, as it is told (EIP-2255): its accounts, and which they are */
export function toPermissionObjects({ origin, accounts, grantedAtMs }: Permission) {
  return [
    {
      invoker: origin,
      parentCapability: 'eth_accounts',
      date: grantedAtMs,
      caveats: [{ type: 'restrictReturnedAccounts', value: accounts.map(accountAddress) }],
    },
  ]
}
