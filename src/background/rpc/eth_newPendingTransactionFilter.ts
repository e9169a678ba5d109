import { answer, type RpcHandler } from './rpcHandler.ts'
import { siteChain } from './siteChain.ts'

/** execution-apis: kept by the wallet, as long as it is asked. */
export const eth_newPendingTransactionFilter: RpcHandler<'eth_newPendingTransactionFilter'> = async (
  _,
  context,
) => {
  const { origin, services } = context
  const followed = { type: 'pending', whole: false } as const
  const { id } = await services.filters.open({ origin, chainId: siteChain(context), followed })
  return answer(id)
}
