import type { ProviderParams } from '../../protocol/provider.ts'
import type { Followed } from '../state/filtersStore.ts'
import { openFilter } from './openFilter.ts'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-1193: what comes is sent as `message` events, also by the workers after this one. */
export const eth_subscribe: RpcHandler<'eth_subscribe'> = async (params, context) => {
  const { services, requestId } = context
  const documentId = requestId.slice(0, requestId.indexOf(':'))
  const { id } = await openFilter(context, toFollowed(params), documentId)
  services.announcer.start()
  return answer(id)
}

function toFollowed(params: ProviderParams<'eth_subscribe'>): Followed {
  switch (params[0]) {
    case 'newHeads':
      return { type: 'blocks' }
    case 'newPendingTransactions':
      return { type: 'pending', whole: params[1] === true }
    case 'logs':
      return { type: 'logs', criteria: params[1] ?? {} }
  }
}
