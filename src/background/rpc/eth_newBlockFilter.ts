import { openFilter } from './openFilter.ts'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** execution-apis: kept by the wallet, as long as it is asked. */
export const eth_newBlockFilter: RpcHandler<'eth_newBlockFilter'> = async (_, context) => {
  const followed = { type: 'blocks' } as const
  const { id } = await openFilter(context, followed)
  return answer(id)
}
