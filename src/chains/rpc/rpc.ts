import type { Chain } from '../../protocol/chain.ts'
import type { ChainId } from '../../protocol/ids.ts'

/** A way to ask one chain. Which node answers, and how often one failed before it, stays inside. */
export type Rpc = {
  readonly chainId: ChainId
  readonly chain: Chain

  /**
   * Asks the chain by JSON-RPC, at the first node that gives a sound answer.
   *
   * @param params positional parameters, as the execution API defines them
   * @returns the result as the node gave it; the caller parses it (see `quantity.ts`)
   * @throws RpcUnavailableError (4901, `rpcUnavailable` or `wrongChain`) within 10 s when no node answers soundly
   * @throws NodeRpcError with the node's own code when the chain refuses
   */
  request(method: string, params?: readonly unknown[]): Promise<unknown>

  /**
   * Asks again at a node other than the one that answered last: a second opinion on a figure that looks wrong.
   *
   * @throws RpcUnavailableError (`noSecondNode`) when the chain has no other node
   */
  requestElsewhere(method: string, params?: readonly unknown[]): Promise<unknown>
}

/** One call, before it has an id. */
export type RpcCall = { readonly method: string; readonly params: readonly unknown[] }

/** Limits in ms. `attemptTimeoutMs` holds for a node while others remain to be asked. */
export type RpcLimits = { readonly attemptTimeoutMs: number; readonly totalTimeoutMs: number }

/** The part of the platform that the transport needs; tests hand in their own. */
export type RpcPlatform = {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** ms since 1970. */
  readonly now: () => number
  /** Resolves after `durationMs`; rejects, and holds no timer, once the signal is aborted. */
  readonly sleep: (durationMs: number, signal?: AbortSignal) => Promise<void>
}
