import { getPageState } from '../pages/pageState.ts'
import { findOffer } from '../permissions/formerTerms.ts'
import { answer, ask, type RpcHandler } from './rpcHandler.ts'

/**
 * EIP-1102: a site that is connected is answered at once; while the wallet is locked, as soon as it is unlocked.
 * Another one is put before the person.
 */
export const eth_requestAccounts: RpcHandler<'eth_requestAccounts'> = (_, { origin, services }) => {
  const { accounts } = getPageState(services, origin)
  if (accounts.length > 0) return answer(accounts)
  const { chainId, terms } = findOffer(services, origin)
  return ask({ kind: 'connect', chainId, request: { ...(terms && { terms }) } })
}
