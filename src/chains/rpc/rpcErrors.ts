import type { Chain } from '../../protocol/chain.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { EndpointFailure, FailureKind } from './failure.ts'

export type RpcUnavailableReason = 'rpcUnavailable' | 'wrongChain' | 'noSecondNode'

/** No node of the chain gave a sound answer (EIP-1193, 4901). `failures` holds one kind for each try, in order. */
export class RpcUnavailableError extends WalletError {
  readonly failures: readonly FailureKind[]

  constructor(message: string, reason: RpcUnavailableReason, failures: readonly FailureKind[] = []) {
    super('chainDisconnected', message, { reason })
    this.failures = failures
  }
}

/** @returns the error for a call that every node failed: what a node said, where one spoke, else why none did */
export function toRpcError(chain: Chain, failures: readonly EndpointFailure[]): WalletError {
  const spoken = failures.find((failure) => failure.nodeError)?.nodeError
  if (spoken) return spoken
  const kinds = failures.map((failure) => failure.kind)
  if (kinds.includes('wrongChain') && kinds.every((kind) => kind === 'wrongChain')) {
    return new RpcUnavailableError(
      `The nodes set for ${chain.name} belong to another chain. Nothing was sent. Choose other nodes in the settings.`,
      'wrongChain',
      kinds,
    )
  }
  return new RpcUnavailableError(
    `No node of ${chain.name} gives an answer. Check the connection, or choose another node in the settings.`,
    'rpcUnavailable',
    kinds,
  )
}

/** @returns the error for an answer that is well-formed JSON-RPC, yet not what the method may answer */
export function createBadAnswerError(what: string): RpcUnavailableError {
  return new RpcUnavailableError(
    `The node answered something that is not ${what}. Try again, or choose another node in the settings.`,
    'rpcUnavailable',
    ['badResult'],
  )
}
