import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-1193: subscriptions and filters are kept together, and end alike. */
export const eth_unsubscribe: RpcHandler<'eth_unsubscribe'> = async (
  [id],
  { origin, services: { filters } },
) => answer(await filters.close(origin, id))
