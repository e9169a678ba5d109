import { WalletError } from '../../protocol/errors.ts'
import { type ChainId, evmAccountId, evmChainId } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'
import { ask, type RpcHandler } from './rpcHandler.ts'

/**
 * EIP-2255: always put before the person, so that a site can offer to choose accounts anew. Caveats say which accounts
 * and chains the site would like; what it gets is the person's to choose.
 */
export const wallet_requestPermissions: RpcHandler<'wallet_requestPermissions'> = (
  [{ accounts = [], chains }],
  { origin, services },
) => {
  const own = accounts
    .map(evmAccountId)
    .filter((id) => services.accounts.list().some((account) => account.id === id))
  const chainId = chains ? firstKnown(services, chains) : services.permissions.find(origin)?.chainId
  return ask({
    kind: 'connect',
    chainId: chainId ?? services.chains.getActiveId(),
    request: own.length > 0 ? { accounts: [...new Set(own)] } : {},
  })
}

/** @throws WalletError (4902) `unknownChain` if the site names chains and the wallet knows none of them */
function firstKnown({ chains }: Pick<Services, 'chains'>, asked: readonly string[]): ChainId | undefined {
  const known = asked.map((chain) => evmChainId(BigInt(chain))).find((id) => chains.find(id))
  if (known || asked.length === 0) return known
  throw new WalletError('unknownChain', 'The wallet knows none of the networks that the site asks for.')
}
