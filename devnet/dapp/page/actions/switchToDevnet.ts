import type { Action } from '../action.ts'
import { devnetChainId } from '../network.ts'

/** Asks for the chain the contracts are on (EIP-3326). */
export const switchToDevnet: Action = async ({ session }) => {
  const provider = session.getProvider()
  await provider.request({ method: 'wallet_switchEthereumChain', params: [{ chainId: devnetChainId }] })
  const chainId = (await provider.request({ method: 'eth_chainId' })) as string
  session.update({ chainId })
  return { chainId }
}
