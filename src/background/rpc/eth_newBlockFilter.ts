import { answer, type RpcHandler } from './rpcHandler.ts'
import { siteChain } from './siteChain.ts'

/** execution-apis: kept by the wallet, as long as it is asked. */
export const eth_newBlockFilter: RpcHandler<'eth_newBlockFilter'> = async (_, context) => {
  const { origin, services } = context
  const followed = { type: 'blocks' } as const
  const { id } = await services.filters.open({ origin, chainId: siteChain(context), followed })
  return answer(id)
}
