import { fetchTokenMetadata } from '../../chains/tokens/fetchTokenMetadata.ts'
import type { Token } from '../../protocol/chain.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { ChainId } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'

/**
 * Asks a token contract what it is.
 *
 * @throws WalletError (-32602) `notAToken` if nothing there answers as a token does
 * @throws RpcUnavailableError when no node answers
 */
export async function lookUpToken(
  { chains }: Pick<Services, 'chains'>,
  { chainId, address }: { chainId: ChainId; address: `0x${string}` },
): Promise<Token> {
  const lowerCase = address.toLowerCase() as `0x${string}`
  const metadata = await fetchTokenMetadata(chains.getRpc(chainId), lowerCase)
  if (!metadata || metadata.decimals === undefined) {
    throw new WalletError('invalidParams', 'There is no token at this address on this network.', {
      reason: 'notAToken',
    })
  }
  const { standard, symbol, name, decimals } = metadata
  return { chainId, address: lowerCase, standard, symbol: symbol || '?', name, decimals }
}
