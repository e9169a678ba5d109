import { fetchPendingCount, nextNonce } from '../../chains/nonce.ts'
import { type AccountId, accountAddress, type ChainId } from '../../protocol/ids.ts'
import type { ChainRegistry } from '../chains/chainRegistry.ts'
import type { Outbox } from './outbox.ts'

/**
 * Asks the chain and the wallet's own journal which nonce is next.
 *
 * @throws RpcUnavailableError when no node answers
 */
export async function chooseNonce(
  { chains, outbox }: { chains: ChainRegistry; outbox: Outbox },
  { accountId, chainId }: { accountId: AccountId; chainId: ChainId },
): Promise<number> {
  const pendingCount = await fetchPendingCount(chains.getRpc(chainId), accountAddress(accountId))
  return nextNonce({ pendingCount, journalled: outbox.listOf(accountId, chainId).map(({ nonce }) => nonce) })
}
