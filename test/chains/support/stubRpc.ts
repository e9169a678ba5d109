import { NodeRpcError } from '../../../src/chains/rpc/nodeRpcError.ts'
import type { Rpc } from '../../../src/chains/rpc/rpc.ts'
import { RpcUnavailableError } from '../../../src/chains/rpc/rpcErrors.ts'
import { chainAt } from './chainAt.ts'

type Answers = Record<string, unknown>

/**
 * A chain of fixed answers by method; a function gets the parameters, an error is thrown, and a method that is
 * not named is unknown to the node. `elsewhere` is what the second node says.
 */
export function createStubRpc(answers: Answers, elsewhere?: Answers): Rpc {
  const chain = chainAt(['https://one.example', 'https://two.example'])
  return {
    chain,
    chainId: chain.id,
    request: async (method, params = []) => answer(answers, method, params),
    requestElsewhere: async (method, params = []) => {
      if (elsewhere) return answer(elsewhere, method, params)
      throw new RpcUnavailableError('There is only one node.', 'noSecondNode')
    },
  }
}

function answer(answers: Answers, method: string, params: readonly unknown[]): unknown {
  if (!Object.hasOwn(answers, method)) throw new NodeRpcError({ code: -32_601, message: 'no such method' })
  const given = answers[method]
  const value = typeof given === 'function' ? given(params) : given
  if (value instanceof Error) throw value
  return value
}
