import { hexToBytes } from 'viem/utils'
import type { TransactionRequest } from '../../../protocol/transaction.ts'

/**
 * @returns the gas that a transaction takes before any of its code runs, and the least it takes in all
 * @see https://eips.ethereum.org/EIPS/eip-2028 and EIP-2930, EIP-3860, EIP-7623
 */
export function computeIntrinsicGas({ to, data, accessList = [] }: TransactionRequest): {
  readonly start: bigint
  readonly floor: bigint
} {
  const bytes = hexToBytes(data)
  const zeros = bytes.filter((byte) => byte === 0).length
  const tokens = zeros + 4 * (bytes.length - zeros)
  const creation = to ? 0 : 32_000 + 2 * Math.ceil(bytes.length / 32)
  const slots = accessList.reduce((sum, { storageKeys }) => sum + storageKeys.length, 0)
  const start = 21_000 + 4 * tokens + creation + 2_400 * accessList.length + 1_900 * slots
  return { start: BigInt(start), floor: BigInt(21_000 + 10 * tokens) }
}
