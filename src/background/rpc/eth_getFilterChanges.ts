import { assertMayRead } from './assertMayRead.ts'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** execution-apis: each is told once. */
export const eth_getFilterChanges: RpcHandler<'eth_getFilterChanges'> = async (
  [id],
  { origin, services },
) => {
  const filter = services.filters.get(origin, id)
  assertMayRead(services, origin)
  return answer(await services.filters.take(filter))
}
