import { encodeAbiParameters } from 'viem/utils'
import { decodeArguments } from '../defi/abi/decodeArguments.ts'
import { WalletError } from '../protocol/errors.ts'
import { MAX_UINT256 } from '../protocol/maxUint256.ts'
import { fromAmount } from '../protocol/primitives.ts'
import type { TransactionRequest } from '../protocol/transaction.ts'
import { approveFunction } from './decode/approveFunction.ts'

/**
 * Makes the same `approve` with another amount. The gas limit of the asker is dropped, since another amount may
 * cost another; all else stays. Only for an intent that is `editable`: in an ERC-721 the same call names an item.
 *
 * @param amount the most that may be moved, in the token's smallest unit; 0 takes the leave back
 * @throws WalletError `notEditable` if the transaction is no `approve(address,uint256)`, `badAllowance` if the
 * amount is negative or above 2^256 - 1
 * @see https://eips.ethereum.org/EIPS/eip-20
 */
export function capAllowance(transaction: TransactionRequest, amount: bigint): TransactionRequest {
  const read = decodeArguments(transaction.data, approveFunction)
  if (!read || !transaction.to || fromAmount(transaction.value) !== 0n) {
    throw new WalletError('invalidParams', 'This request has no allowance that could be limited.', {
      reason: 'notEditable',
    })
  }
  if (amount < 0n || amount > MAX_UINT256) {
    throw new WalletError('invalidParams', 'No allowance can be of that amount. Choose another one.', {
      reason: 'badAllowance',
    })
  }
  const { gas: _, ...rest } = transaction
  const encoded = encodeAbiParameters(approveFunction.inputs, [read[0], amount])
  return { ...rest, data: `${approveFunction.selector}${encoded.slice(2)}` }
}
