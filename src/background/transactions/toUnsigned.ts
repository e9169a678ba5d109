import type { UnsignedTransaction } from '../../keyring/sign/unsignedTransaction.ts'
import type { Fee } from '../../protocol/chain.ts'
import { type ChainId, evmChainNumber } from '../../protocol/ids.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'

/** A request with everything settled, as it was shown. `gasLimit` in units of gas. */
export type SettledRequest = {
  readonly request: TransactionRequest
  readonly chainId: ChainId
  readonly fee: Fee
  readonly gasLimit: bigint
  readonly nonce: number
}

/** @returns the transaction to sign: of the newest type that the chain's fee allows */
export function toUnsigned({ request, chainId, fee, gasLimit, nonce }: SettledRequest): UnsignedTransaction {
  const { from, to, value, data, accessList = [] } = request
  const fields = {
    from,
    chainId: evmChainNumber(chainId),
    nonce,
    gas: gasLimit,
    ...(to && { to }),
    value: fromAmount(value),
    data,
  }
  if (fee.type === 'eip1559') {
    const maxFeePerGas = BigInt(fee.maxFeePerGas)
    const maxPriorityFeePerGas = BigInt(fee.maxPriorityFeePerGas)
    return { ...fields, type: 'eip1559', maxFeePerGas, maxPriorityFeePerGas, accessList }
  }
  const gasPrice = BigInt(fee.gasPrice)
  return accessList.length > 0
    ? { ...fields, type: 'eip2930', gasPrice, accessList }
    : { ...fields, type: 'legacy', gasPrice }
}
