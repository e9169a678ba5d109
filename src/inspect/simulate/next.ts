import type { Rpc } from '../../chains/rpc/rpc.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import type { Probe } from './probe.ts'
import type { Answer } from './run.ts'

export type NextRequest = {
  readonly rpc: Rpc
  /** What went through when it was tried out, in order. */
  readonly done: readonly [TransactionRequest, ...TransactionRequest[]]
  /** What the same account would do after it. */
  readonly next: TransactionRequest
  /** Asked right before and right after what is next. */
  readonly probe: Probe
  /** The block that the first were tried out on. */
  readonly blockNumber: bigint
  /** ms since 1970. */
  readonly nowMs: number
}

/** What came of it: refused by a contract, or the answers to the probe before and after it. */
export type Next = 'refused' | { readonly before: Answer; readonly after: Answer }
