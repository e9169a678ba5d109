import { WalletError } from '../../protocol/errors.ts'
import { type ChainId, evmAccountId, evmChainId } from '../../protocol/ids.ts'
import { narrowChains } from '../../protocol/narrowChains.ts'
import { assertEndsLater } from '../permissions/assertEndsLater.ts'
import { findOffer } from '../permissions/formerTerms.ts'
import type { Services } from '../services.ts'
import { ask, type RpcHandler } from './rpcHandler.ts'

/**
 * EIP-2255: always put before the person, so that a site can offer to choose accounts anew. Caveats say which accounts
 * and chains the site would like, and until when; what it gets is the person's to choose, but for the end, which is kept.
 */
export const wallet_requestPermissions: RpcHandler<'wallet_requestPermissions'> = (
  [{ accounts = [], chains = [], endsAtMs }],
  { origin, services },
) => {
  assertEndsLater(services, endsAtMs)
  const own = accounts
    .map(evmAccountId)
    .filter((id) => services.accounts.list().some((account) => account.id === id))
  const known = listKnown(services, chains)
  const connected = services.permissions.find(origin)
  const offer = findOffer(services, origin)
  const { terms } = offer
  const current = connected ?? { ...terms, chainId: offer.chainId }
  const offered = known.length > 0 ? narrowChains(known, current.chains) : undefined
  return ask({
    kind: 'connect',
    chainId: offered?.[0] ?? current.chainId,
    request: {
      ...(own.length > 0 && { accounts: [...new Set(own)] }),
      ...(known.length > 0 && { chains: known }),
      ...(endsAtMs !== undefined && { endsAtMs }),
      ...(!connected && terms && { terms }),
    },
  })
}

/** @throws WalletError (4902) `unknownChain` if the site names chains and the wallet knows none of them */
function listKnown({ chains }: Pick<Services, 'chains'>, asked: readonly string[]): ChainId[] {
  const ids = new Set(asked.map((chain) => evmChainId(BigInt(chain))))
  const known = [...ids].filter((id) => chains.find(id))
  if (known.length > 0 || asked.length === 0) return known
  throw new WalletError('unknownChain', 'The wallet knows none of the networks that the site asks for.')
}
