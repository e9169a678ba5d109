import { accountAddress, evmChainNumber } from '../../protocol/ids.ts'
import { ACCOUNTS_PERMISSION, CHAINS_PERMISSION } from '../../protocol/provider/permissionParams.ts'
import type { Permission } from '../../protocol/sites.ts'

/**
 * @returns what a site may do, as it is told (EIP-2255): to see accounts, and which they are; to be on chains, and which
 *   they are
 */
export function toPermissionObjects({ origin, accounts, chains, chainId, grantedAtMs }: Permission) {
  const granted = { invoker: origin, date: grantedAtMs }
  // Where the person allowed every chain, the one it is on is named: a list of all would be old with the next one added.
  const chainsSeen = (chains ?? [chainId]).map((id) => `0x${evmChainNumber(id).toString(16)}`)
  return [
    {
      ...granted,
      parentCapability: ACCOUNTS_PERMISSION,
      caveats: [{ type: 'restrictReturnedAccounts', value: accounts.map(accountAddress) }],
    },
    {
      ...granted,
      parentCapability: CHAINS_PERMISSION,
      caveats: [{ type: 'restrictNetworkSwitching', value: chainsSeen }],
    },
  ]
}
