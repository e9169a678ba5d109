import { WalletError } from '../../protocol/errors.ts'
import { assertMayRead } from './assertMayRead.ts'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** execution-apis: all that fit, whatever was told before. */
export const eth_getFilterLogs: RpcHandler<'eth_getFilterLogs'> = async ([id], { origin, services }) => {
  const { chainId, followed } = services.filters.get(origin, id)
  if (followed.type !== 'logs') {
    throw new WalletError('invalidInput', 'This filter collects no logs. Ask eth_getFilterChanges.', {
      reason: 'filterWithoutLogs',
    })
  }
  assertMayRead(services, origin)
  return answer(await services.chains.getSiteRpc(chainId).request('eth_getLogs', [followed.criteria]))
}
