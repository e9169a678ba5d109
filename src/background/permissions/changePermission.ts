import type { Origin } from '../../protocol/ids.ts'
import type { Grant, Permission } from '../../protocol/sites.ts'
import type { Services } from '../services.ts'
import { noteTerms } from './formerTerms.ts'
import { notePageTabs } from './pageGrants.ts'

/**
 * Connects a site, or changes what it is granted.
 *
 * @param given `anew`: a day or a week counts from now, as when the person was asked for it
 * @throws WalletError `unknownAccount`, or (4902) for a chain that the wallet does not know; nothing is changed then
 */
export async function changePermission(
  services: Services,
  origin: Origin,
  grant: Grant,
  given?: { readonly anew: boolean },
): Promise<Permission> {
  for (const accountId of grant.accounts) services.accounts.get(accountId)
  for (const chainId of [grant.chainId, ...(grant.chains ?? [])]) services.chains.get(chainId)
  const permission = await services.permissions.grant(origin, grant, given)
  await noteTerms(services, origin, grant)
  await notePageTabs(services, origin)
  return permission
}
