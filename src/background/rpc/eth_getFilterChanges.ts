import { answer, type RpcHandler } from './rpcHandler.ts'

/** execution-apis: each is told once. */
export const eth_getFilterChanges: RpcHandler<'eth_getFilterChanges'> = async (
  [id],
  { origin, services: { filters } },
) => answer(await filters.take(filters.get(origin, id)))
