import { WalletError } from '../../protocol/errors.ts'
import { evmChainNumber } from '../../protocol/ids.ts'
import { parseTypedData } from '../../protocol/typedData/parseTypedData.ts'
import { typedDataChainId } from '../../protocol/typedData/typedDataChainId.ts'
import { assertAccount } from './assertAccount.ts'
import { ask, type RpcHandler } from './rpcHandler.ts'

/** EIP-712: what is not sound, or is bound to another chain than the site's, is refused before anybody is asked (B3, B4). */
export const eth_signTypedData_v4: RpcHandler<'eth_signTypedData_v4'> = (
  [address, json],
  { origin, services },
) => {
  const { accountId, permission } = assertAccount(services, origin, address)
  const { chainId } = permission
  const boundTo = typedDataChainId(parseTypedData(json))
  if (boundTo !== undefined && boundTo !== BigInt(evmChainNumber(chainId))) {
    throw new WalletError(
      'invalidParams',
      `This data is for the network ${boundTo.toString().slice(0, 40)}, and the site is on ${evmChainNumber(chainId)}. Switch the network first.`,
      { reason: 'chainMismatch' },
    )
  }
  return ask({ kind: 'typedData', accountId, chainId, request: { json } })
}
