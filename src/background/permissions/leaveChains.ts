import type { ChainId } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'
import { disconnectSite } from './disconnectSite.ts'

type Leaving = Pick<Services, 'stores' | 'permissions' | 'approvals' | 'audit'>

/**
 * Takes chains that are gone from every permission. A site that may be on no other is disconnected; nobody is allowed a
 * chain that the person did not allow.
 *
 * @param forChainId where a site goes that was on one of them and may be on this one
 */
export async function leaveChains(
  services: Leaving,
  isGone: (chainId: ChainId) => boolean,
  forChainId: ChainId,
): Promise<void> {
  const { stores, permissions } = services
  await permissions.leaveChains(isGone, forChainId)
  for (const { origin, chains } of stores.permissions.get()) {
    if (chains?.every(isGone)) await disconnectSite(services, origin)
  }
}

/** Takes from every permission the chains that the wallet no longer knows, as those of earlier versions may still have. */
export async function leaveUnknownChains(services: Leaving & Pick<Services, 'chains'>): Promise<void> {
  const { stores, chains } = services
  const isGone = (chainId: ChainId) => !chains.find(chainId)
  const isStale = stores.permissions
    .get()
    .some((permission) => [permission.chainId, ...(permission.chains ?? [])].some(isGone))
  if (isStale) await leaveChains(services, isGone, chains.getActiveId())
}
