import { openFilter } from './openFilter.ts'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** execution-apis: kept by the wallet, as long as it is asked. */
export const eth_newPendingTransactionFilter: RpcHandler<'eth_newPendingTransactionFilter'> = async (
  _,
  context,
) => {
  const followed = { type: 'pending', whole: false } as const
  const { id } = await openFilter(context, followed)
  return answer(id)
}
