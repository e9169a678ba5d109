import type { ChainId } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'
import { disconnectSite } from './disconnectSite.ts'

/**
 * Takes a chain that is gone from every permission. A site that may be on no other is disconnected; nobody is allowed a
 * chain that the person did not allow.
 *
 * @param forChainId where a site goes that was on it and may be on this one
 */
export async function leaveChain(
  services: Pick<Services, 'stores' | 'permissions' | 'approvals' | 'audit'>,
  chainId: ChainId,
  forChainId: ChainId,
): Promise<void> {
  const { stores, permissions } = services
  for (const { origin, chains } of stores.permissions.get()) {
    if (chains?.every((id) => id === chainId)) await disconnectSite(services, origin)
  }
  await permissions.leaveChain(chainId, forChainId)
}
