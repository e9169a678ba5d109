import type { Rpc } from '../../chains/rpc/rpc.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import type { Guise } from './guise.ts'
import type { Probe } from './probe.ts'
import type { Run } from './run.ts'

/** A transaction among others of one account, with the probes that are asked right before and right after it. */
export type RunStep = { readonly transaction: TransactionRequest; readonly probes: readonly Probe[] }

export type OrderedRequest = {
  readonly rpc: Rpc
  /** At least one, in their order. */
  readonly steps: readonly RunStep[]
  /** Asked before the first step and after the last. */
  readonly probes: readonly Probe[]
  /** The block whose state it runs on, for ways that take several calls. */
  readonly blockNumber: Promise<bigint>
  /** An address that nobody uses, where a way to ask for balances of the coin may be put. */
  readonly scratchAddress: `0x${string}`
  /** How the steps are to look; without it they pay for no gas. */
  readonly guise?: Guise | undefined
}

/** A run for each step, on what those before it leave, and one for all of them. From the first that fails on, all fail. */
export type OrderedRun = { readonly steps: readonly Run[]; readonly whole: Run }

/**
 * A way to run transactions in order without sending them.
 *
 * @throws NodeRpcError when the node refuses this way, so that the next is tried
 * @throws RpcUnavailableError when no node answers, or one answers nonsense
 */
export type OrderedRunner = (request: OrderedRequest) => Promise<OrderedRun>
