import * as v from 'valibot'
import { Chain } from '../../protocol/chain.ts'
import { WalletError } from '../../protocol/errors.ts'
import { evmChainId } from '../../protocol/ids.ts'
import { answer, ask, type RpcHandler } from './rpcHandler.ts'

/** Confirmations of a chain that nothing is known about. */
const CONFIRMATIONS = 5

/**
 * EIP-3085. A chain that the wallet knows is never altered by a site: it is only switched to. A site that is on it
 * already has nothing to ask.
 */
export const wallet_addEthereumChain: RpcHandler<'wallet_addEthereumChain'> = (
  [parameter],
  { origin, services },
) => {
  const id = evmChainId(BigInt(parameter.chainId))
  const permission = services.permissions.get(origin)
  const [accountId] = permission.accounts
  if (services.chains.find(id)) {
    if (permission.chainId === id) return answer(null)
    return ask({ kind: 'switchChain', accountId, chainId: permission.chainId, request: { chainId: id } })
  }
  const explorerUrl = parameter.blockExplorerUrls?.find(
    (url) => URL.canParse(url) && url.startsWith('https://'),
  )
  const chain = v.safeParse(Chain, {
    id,
    name: parameter.chainName,
    nativeCurrency: parameter.nativeCurrency,
    rpcUrls: parameter.rpcUrls,
    ...(explorerUrl && { explorerUrl }),
    testnet: false,
    confirmations: CONFIRMATIONS,
    builtIn: false,
  })
  if (!chain.success) {
    throw new WalletError(
      'invalidParams',
      `This network can't be added: ${chain.issues[0].message.slice(0, 200)}`,
    )
  }
  return ask({ kind: 'addChain', accountId, chainId: permission.chainId, request: { chain: chain.output } })
}
