import { WalletError } from '../../protocol/errors.ts'
import { evmChainNumber } from '../../protocol/ids.ts'
import { assertAccount } from './assertAccount.ts'
import { ask, type RpcHandler } from './rpcHandler.ts'
import { toTransactionRequest } from './toTransactionRequest.ts'

/** Frozen as it comes: what the site does to it afterwards changes nothing. The fee is the person's to choose. */
export const eth_sendTransaction: RpcHandler<'eth_sendTransaction'> = ([parameter], { origin, services }) => {
  const { accountId, permission } = assertAccount(services, origin, parameter.from)
  const { chainId } = permission
  if (parameter.chainId !== undefined && BigInt(parameter.chainId) !== BigInt(evmChainNumber(chainId))) {
    throw new WalletError('invalidParams', 'This transaction is for another network than the site is on.', {
      reason: 'chainMismatch',
    })
  }
  return ask({
    kind: 'transaction',
    accountId,
    chainId,
    request: { transaction: toTransactionRequest(parameter) },
  })
}
