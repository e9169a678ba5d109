import { getPageState } from '../pages/pageState.ts'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-1102: none while the site is not connected or the wallet is locked. */
export const eth_accounts: RpcHandler<'eth_accounts'> = (_, { origin, services }) =>
  answer(getPageState(services, origin).accounts)
