import { accountAddress, evmChainNumber } from '../../protocol/ids.ts'
import {
  ACCOUNTS_CAVEAT,
  ACCOUNTS_PERMISSION,
  CHAINS_CAVEAT,
  CHAINS_PERMISSION,
  EXPIRY_CAVEAT,
} from '../../protocol/provider/permissionParams.ts'
import type { Permission } from '../../protocol/sites.ts'

/**
 * @returns what a site may do, as it is told (EIP-2255): to see accounts, and which they are; to be on chains, and which
 *   they are; each until when, where that is a moment that does not move with every use
 */
export function toPermissionObjects(permission: Permission) {
  const { origin, accounts, chains, chainId, grantedAtMs } = permission
  const granted = { invoker: origin, date: grantedAtMs }
  // Where the person allowed every chain, the one it is on is named: a list of all would be old with the next one added.
  const chainsSeen = (chains ?? [chainId]).map((id) => `0x${evmChainNumber(id).toString(16)}`)
  const expiry = listExpiry(permission)
  return [
    {
      ...granted,
      parentCapability: ACCOUNTS_PERMISSION,
      caveats: [{ type: ACCOUNTS_CAVEAT, value: accounts.map(accountAddress) }, ...expiry],
    },
    {
      ...granted,
      parentCapability: CHAINS_PERMISSION,
      caveats: [{ type: CHAINS_CAVEAT, value: chainsSeen }, ...expiry],
    },
  ]
}

function listExpiry({ lasts, endsAtMs, expiresAtMs }: Permission) {
  const moves = lasts === 'month' && endsAtMs === undefined
  if (moves || expiresAtMs === undefined) return []
  return [{ type: EXPIRY_CAVEAT, value: Math.floor(expiresAtMs / 1_000) }]
}
