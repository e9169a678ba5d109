import type { Chain } from '../../protocol/chain.ts'
import type { Account, Holdings } from '../../protocol/view.ts'
import { useView } from './walletStore.ts'

/** The account the person looks at. Undefined only while the wallet is locked. */
export function useActiveAccount(): Account | undefined {
  return useView(({ accounts, activeAccountId }) => accounts.find(({ id }) => id === activeAccountId))
}

/** The chain the person looks at. */
export function useActiveChain(): Chain | undefined {
  return useView(({ chains, activeChainId }) => chains.find(({ id }) => id === activeChainId))
}

/** What the active account holds on the active chain; undefined until it has been read once. */
export function useActiveHoldings(): Holdings | undefined {
  return useView(({ holdings, activeAccountId, activeChainId }) =>
    holdings.find(({ accountId, chainId }) => accountId === activeAccountId && chainId === activeChainId),
  )
}
