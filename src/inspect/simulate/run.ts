import type { Rpc } from '../../chains/rpc/rpc.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import type { Guise } from './guise.ts'
import type { Probe } from './probe.ts'
import type { RunLog } from './runLog.ts'

/** What a probe's call answered; undefined when it failed or could not be asked. */
export type Answer = `0x${string}` | undefined

/** What running a transaction gave, with the answer to each probe right before and right after it. */
export type Run =
  | {
      readonly status: 'succeeded'
      readonly logs: readonly RunLog[]
      readonly before: readonly Answer[]
      readonly after: readonly Answer[]
      readonly gasUsed: bigint | undefined
    }
  | { readonly status: 'reverted'; readonly reason: string }

export type RunRequest = {
  readonly rpc: Rpc
  readonly transaction: TransactionRequest
  readonly probes: readonly Probe[]
  /** The block whose state it runs on, for ways that take several calls. */
  readonly blockNumber: Promise<bigint>
  /** An address that nobody uses, where a way to ask for balances of the coin may be put. */
  readonly scratchAddress: `0x${string}`
  /** How the transaction is to look, for ways that can; without it, it pays for no gas. */
  readonly guise?: Guise | undefined
}

/**
 * A way to run a transaction without sending it.
 *
 * @throws NodeRpcError when the node refuses this way, so that the next is tried
 * @throws RpcUnavailableError when no node answers, or one answers nonsense
 */
export type Runner = (request: RunRequest) => Promise<Run>
