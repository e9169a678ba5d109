import { parseTransaction } from 'viem/utils'
import type { AccessList } from '../../protocol/transaction.ts'

/** What a signed transaction says. Amounts in wei, `gas` in units of gas; one price stands for both where there is one. */
export type RawTransaction = {
  readonly nonce: number
  /** Undefined for one that creates a contract. */
  readonly to: `0x${string}` | undefined
  readonly value: bigint
  readonly data: `0x${string}`
  readonly gas: bigint
  readonly maxFeePerGas: bigint
  readonly maxPriorityFeePerGas: bigint
  readonly accessList: AccessList | undefined
  /** Whose code the sender is to follow (EIP-7702). */
  readonly delegate: `0x${string}` | undefined
}

/**
 * Reads the bytes of a signed transaction: legacy, EIP-2930, EIP-1559 or EIP-7702.
 *
 * @throws TypeError for bytes that are none of these
 */
export function readRawTransaction(raw: `0x${string}`): RawTransaction {
  const parsed = parseTransaction(raw)
  const { type, nonce = 0, to, value = 0n, data = '0x', gas = 0n, accessList } = parsed
  if (type === 'eip4844') throw new TypeError('The wallet signs no transaction with blobs')
  const isPriced = type === 'eip1559' || type === 'eip7702'
  return {
    nonce,
    to: to ?? undefined,
    value,
    data,
    gas,
    maxFeePerGas: (isPriced ? parsed.maxFeePerGas : parsed.gasPrice) ?? 0n,
    maxPriorityFeePerGas: (isPriced ? parsed.maxPriorityFeePerGas : parsed.gasPrice) ?? 0n,
    accessList: accessList?.map(({ address, storageKeys }) => ({ address, storageKeys: [...storageKeys] })),
    delegate: type === 'eip7702' ? parsed.authorizationList?.[0]?.address : undefined,
  }
}
