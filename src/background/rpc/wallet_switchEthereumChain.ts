import { WalletError } from '../../protocol/errors.ts'
import { evmChainId } from '../../protocol/ids.ts'
import { answer, ask, type RpcHandler } from './rpcHandler.ts'

/** EIP-3326: 4902 for a chain that the wallet does not know; nothing to ask where the site is on it already. */
export const wallet_switchEthereumChain: RpcHandler<'wallet_switchEthereumChain'> = (
  [parameter],
  { origin, services },
) => {
  const chainId = evmChainId(BigInt(parameter.chainId))
  if (!services.chains.find(chainId)) {
    throw new WalletError(
      'unknownChain',
      `The wallet does not know the network ${parameter.chainId}. Add it first.`,
    )
  }
  const permission = services.permissions.get(origin)
  if (permission.chainId === chainId) return answer(null)
  return ask({
    kind: 'switchChain',
    accountId: permission.accounts[0],
    chainId: permission.chainId,
    request: { chainId },
  })
}
