import { getPageState } from '../pages/pageState.ts'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-1474: the site's active account. */
export const eth_coinbase: RpcHandler<'eth_coinbase'> = (_, { origin, services }) =>
  answer(getPageState(services, origin).accounts[0] ?? null)
