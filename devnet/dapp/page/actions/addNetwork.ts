import { toHex } from 'viem'
import { mirrorChainNumber } from '../../answerAsMirror.ts'
import type { Action } from '../action.ts'

/** Offers a chain the wallet does not know: the mirror that this page's server plays (EIP-3085). */
export const addNetwork: Action = async ({ session, network }) => {
  const chain = {
    chainId: toHex(mirrorChainNumber),
    chainName: 'Tidepool Mirror',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: [network.mirrorUrl],
  }
  const result = await session.getProvider().request({ method: 'wallet_addEthereumChain', params: [chain] })
  return { chainId: chain.chainId, result }
}
