import { openFilter } from './openFilter.ts'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** execution-apis: kept by the wallet, as long as it is asked. */
export const eth_newFilter: RpcHandler<'eth_newFilter'> = async ([criteria], context) => {
  const followed = { type: 'logs', criteria } as const
  const { id } = await openFilter(context, followed)
  return answer(id)
}
