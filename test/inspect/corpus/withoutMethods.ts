import { NodeRpcError } from '../../../src/chains/rpc/nodeRpcError.ts'
import type { Rpc } from '../../../src/chains/rpc/rpc.ts'

/** @returns the same node, which knows nothing of some methods */
export function withoutMethods(rpc: Rpc, methods: readonly string[]): Rpc {
  const refusal = new NodeRpcError({ code: -32_601, message: 'the method does not exist' })
  return {
    ...rpc,
    request: (method, params) =>
      methods.includes(method) ? Promise.reject(refusal) : rpc.request(method, params),
  }
}
