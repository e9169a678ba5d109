import { answer, type RpcHandler } from './rpcHandler.ts'

/** execution-apis. */
export const eth_uninstallFilter: RpcHandler<'eth_uninstallFilter'> = async (
  [id],
  { origin, services: { filters } },
) => answer(await filters.close(origin, id))
