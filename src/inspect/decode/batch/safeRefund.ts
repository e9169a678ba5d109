import { encodeWords } from '../../../chains/abi/encodeWords.ts'
import { MAX_UINT256 } from '../../../protocol/maxUint256.ts'
import { ZERO_ADDRESS } from '../../../protocol/reservedAddresses.ts'
import type { HeldCall } from './readBatch.ts'

/** What a Safe is told to pay beside the call itself; prices in smallest units, addresses in lower case. */
export type SafeRefund = {
  readonly safeTxGas: bigint
  readonly baseGas: bigint
  readonly gasPrice: bigint
  readonly gasToken: `0x${string}`
  readonly receiver: `0x${string}`
}

/** First four bytes of keccak256('transfer(address,uint256)') (ERC-20). */
const TRANSFER_SELECTOR = '0xa9059cbb'

/**
 * What a Safe pays for its transaction being handed in, as one more call that it makes. Whoever writes the transaction
 * chooses price and gas, so that a Safe can be emptied by it.
 *
 * @returns undefined where nothing is paid, or it goes to whoever hands it in
 * @see https://github.com/safe-global/safe-smart-account (Safe.sol, handlePayment)
 */
export function readSafeRefund({ receiver, gasToken, ...o }: SafeRefund): HeldCall | undefined {
  const amount = (o.safeTxGas + o.baseGas) * o.gasPrice
  // More than a word can hold makes the Safe fail.
  if (amount === 0n || amount > MAX_UINT256 || receiver === ZERO_ADDRESS) return undefined
  if (gasToken === ZERO_ADDRESS) return { to: receiver, value: amount, data: '0x' }
  return { to: gasToken, value: 0n, data: encodeWords(TRANSFER_SELECTOR, receiver, amount) }
}
