import { isKnownDelegate } from '../../chains/delegates/knownDelegates.ts'
import type { UnsignedTransaction } from '../../keyring/sign/unsignedTransaction.ts'
import type { Fee } from '../../protocol/chain.ts'
import { WalletError } from '../../protocol/errors.ts'
import { type ChainId, evmChainNumber } from '../../protocol/ids.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import { ZERO_ADDRESS } from '../../protocol/reservedAddresses.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'

/** A request with everything settled, as it was shown. `gasLimit` in units of gas. */
export type SettledRequest = {
  readonly request: TransactionRequest
  readonly chainId: ChainId
  readonly fee: Fee
  readonly gasLimit: bigint
  readonly nonce: number
}

/**
 * @returns the transaction to sign: of the newest type that the chain's fee allows
 * @throws WalletError `noDelegations` for a delegation on a chain that is older than those, `unknownDelegate` for one to a
 *   contract that the wallet does not know
 */
export function toUnsigned({ request, chainId, fee, gasLimit, nonce }: SettledRequest): UnsignedTransaction {
  const { from, to, value, data, accessList = [], delegate } = request
  if (delegate !== undefined) assertDelegate(chainId, delegate)
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
    const priced = { ...fields, maxFeePerGas, maxPriorityFeePerGas, accessList }
    return delegate === undefined ? { ...priced, type: 'eip1559' } : { ...priced, type: 'eip7702', delegate }
  }
  if (delegate !== undefined) {
    throw new WalletError('invalidInput', 'This network knows no delegations. Nothing was signed.', {
      reason: 'noDelegations',
    })
  }
  const gasPrice = BigInt(fee.gasPrice)
  return accessList.length > 0
    ? { ...fields, type: 'eip2930', gasPrice, accessList }
    : { ...fields, type: 'legacy', gasPrice }
}

/** Whoever asks, and whatever was shown: an account follows a known contract, or nobody. */
function assertDelegate(chainId: ChainId, delegate: string): void {
  if (delegate === ZERO_ADDRESS || isKnownDelegate(chainId, delegate)) return
  throw new WalletError(
    'invalidInput',
    'The wallet delegates accounts to known contracts only. Nothing was signed.',
    {
      reason: 'unknownDelegate',
    },
  )
}
