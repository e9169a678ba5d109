import type { Rpc } from '../../chains/rpc/rpc.ts'
import type { Receipt } from '../../chains/transactions/fetchReceipt.ts'
import type { Token } from '../../protocol/chain.ts'
import type { BalanceChange } from '../../protocol/explanation.ts'
import type { Address } from '../../protocol/primitives.ts'
import type { Promised } from '../../protocol/promised.ts'

/** A transaction in a block, and what it is held against. */
export type ReceiptRequest = {
  readonly rpc: Rpc
  readonly account: Address
  readonly receipt: Receipt
  readonly promise: Promised
  /** What came and went by it. */
  readonly received: readonly BalanceChange[]
  readonly tokens: readonly Token[]
  /** Allowances that are known of the account from before, as `getAllowanceKey` gives them. */
  readonly earlier?: readonly string[] | undefined
}
