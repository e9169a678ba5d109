import type { NodeRpcError } from './nodeRpcError.ts'

/** Why a node could not be used for a call. Another node may do better. */
export type FailureKind =
  | 'unreachable'
  | 'timeout'
  | 'httpStatus'
  | 'rateLimited'
  | 'tooLarge'
  | 'malformed'
  | 'wrongId'
  | 'badResult'
  | 'wrongChain'
  | 'refused'
  | 'batchRefused'

/** True for a failure after which a node may have done what it was asked: a call that changes something is not undone by it. */
export function mayHaveArrived(kind: FailureKind): boolean {
  return arrived.has(kind)
}

const arrived: ReadonlySet<FailureKind> = new Set([
  'timeout',
  'httpStatus',
  'tooLarge',
  'malformed',
  'wrongId',
  'badResult',
])

/** A node's failure to answer. Stays inside the transport, which tries the next node. */
export class EndpointFailure extends Error {
  override readonly name = 'EndpointFailure'
  readonly kind: FailureKind
  /** What `Retry-After` asked for, where the node said so. */
  readonly retryAfterMs: number | undefined
  /** What the node said, where it answered that it can't or won't. */
  readonly nodeError: NodeRpcError | undefined

  constructor(
    kind: FailureKind,
    options: { retryAfterMs?: number | undefined; nodeError?: NodeRpcError } = {},
  ) {
    super(kind)
    this.kind = kind
    this.retryAfterMs = options.retryAfterMs
    this.nodeError = options.nodeError
  }
}

/** What one node made of one call: a result, the chain's refusal, or a failure of the node itself. */
export type Outcome =
  | { readonly type: 'result'; readonly result: unknown }
  | { readonly type: 'refusal'; readonly error: NodeRpcError }
  | { readonly type: 'failure'; readonly failure: EndpointFailure }

/** @returns the outcome of a call that the node failed */
export function failed(failure: EndpointFailure): Outcome {
  return { type: 'failure', failure }
}
