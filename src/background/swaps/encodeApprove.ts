import { encodeWords } from '../../chains/abi/encodeWords.ts'
import { type Address, toAmount } from '../../protocol/primitives.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'

/** First four bytes of keccak256('approve(address,uint256)') (ERC-20). */
const APPROVE_SELECTOR = '0x095ea7b3'

/** Makes the transaction that lets a spender move tokens: exactly as many as are needed. `amount` in smallest units. */
export function encodeApprove(leave: {
  from: Address
  token: Address
  spender: Address
  amount: bigint
}): TransactionRequest {
  const { from, token, spender, amount } = leave
  return { from, to: token, value: toAmount(0n), data: encodeWords(APPROVE_SELECTOR, spender, amount) }
}
