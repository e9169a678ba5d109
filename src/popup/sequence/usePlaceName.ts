import type { AccountId, ChainId } from '../../protocol/ids.ts'
import { useView } from '../wallet/walletStore.ts'

/** @returns how an account on a network is called: “Main on Ethereum” */
export function usePlaceName(): (place: {
  readonly accountId: AccountId
  readonly chainId: ChainId
}) => string {
  const accounts = useView((view) => view.accounts)
  const chains = useView((view) => view.chains)
  return ({ accountId, chainId }) => {
    const account = accounts.find(({ id }) => id === accountId)?.name ?? 'An account'
    return `${account} on ${chains.find(({ id }) => id === chainId)?.name ?? chainId}`
  }
}
