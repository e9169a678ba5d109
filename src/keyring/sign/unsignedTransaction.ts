import type { Address } from '../../protocol/primitives.ts'
import type { AccessList } from '../../protocol/transaction.ts'

/** A transaction with everything settled. Amounts are wei, `chainId` is the EIP-155 number. */
export type UnsignedTransaction = {
  readonly from: Address
  readonly chainId: number
  readonly nonce: number
  /** Limit, in units of gas. */
  readonly gas: bigint
  /** Undefined to create a contract. */
  readonly to?: Address | undefined
  readonly value: bigint
  readonly data: `0x${string}`
} & (
  | { readonly type: 'legacy'; readonly gasPrice: bigint }
  | { readonly type: 'eip2930'; readonly gasPrice: bigint; readonly accessList: AccessList }
  | {
      readonly type: 'eip1559'
      readonly maxFeePerGas: bigint
      readonly maxPriorityFeePerGas: bigint
      readonly accessList: AccessList
    }
  | {
      readonly type: 'eip7702'
      readonly maxFeePerGas: bigint
      readonly maxPriorityFeePerGas: bigint
      readonly accessList: AccessList
      /** Whose code the sender's own account shall follow; the zero address ends a delegation. */
      readonly delegate: Address
    }
)
