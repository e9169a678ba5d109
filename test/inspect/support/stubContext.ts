import { ethereum } from '../../../src/chains/networks/ethereum.ts'
import { NodeRpcError } from '../../../src/chains/rpc/nodeRpcError.ts'
import type { Rpc } from '../../../src/chains/rpc/rpc.ts'
import { RpcUnavailableError } from '../../../src/chains/rpc/rpcErrors.ts'
import { findBuiltInTokens } from '../../../src/chains/tokens/builtInTokens.ts'
import type { InspectContext } from '../../../src/inspect/inspectContext.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import type { TransactionRequest } from '../../../src/protocol/transaction.ts'

export const me = `0x${'a1'.repeat(20)}` as const
export const stranger = `0x${'b2'.repeat(20)}` as const
export const usdc = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
export const dai = '0x6b175474e89094c44da98b954eedeac495271d0f'
export const weth = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
/** UniswapV2Router02 of Ethereum. */
export const router = '0x7a250d5630b4cf539739df2c5dacb4c659f2488d'
export const nowMs = 1_800_000_000_000

type Answer = (params: readonly unknown[]) => unknown

/** Answers by method; what is not named is refused, as by a node that has no such method. */
export function createRpc(answers: Record<string, Answer>): Rpc {
  return {
    chain: ethereum,
    chainId: ethereum.id,
    request: async (method, params = []) => {
      const answer = answers[method]
      if (!answer) throw new NodeRpcError({ code: -32_601, message: 'the method does not exist' })
      return answer(params)
    },
    // Unless a test has it answer, there is no other node.
    requestElsewhere: async (method, params = []) => {
      const answer = answers[`elsewhere ${method}`]
      if (!answer) throw new RpcUnavailableError('There is only one node to ask.', 'noSecondNode')
      return answer(params)
    },
  }
}

/** A node where everything called is a contract that knows 0x12345678, but for `accounts`, and nothing answers as a token. */
export function createNode(given: Record<string, Answer> = {}, accounts: readonly string[] = [me]): Rpc {
  return createRpc({
    eth_blockNumber: () => '0x64',
    eth_getCode: ([address]) => (accounts.includes(String(address)) ? '0x' : '0x6312345678'),
    eth_call: () => '0x',
    ...given,
  })
}

/** What the wallet knows, on Ethereum. */
export function createContext(given: Partial<InspectContext> = {}): InspectContext {
  return {
    rpc: createNode(),
    nowMs,
    ownAddresses: [me],
    compromisedAddresses: new Set(),
    knownAddresses: new Set(),
    tokens: findBuiltInTokens(ethereum.id),
    ...given,
  }
}

/** A transaction of `me`. */
export function createRequest(call: {
  to?: `0x${string}`
  value?: bigint
  data?: `0x${string}`
}): TransactionRequest {
  return {
    from: me,
    ...(call.to && { to: call.to }),
    value: toAmount(call.value ?? 0n),
    data: call.data ?? '0x',
  }
}

/** What `eth_simulateV1` answers, given what the transaction itself gave and the balances before and after it. */
export function createSimulation(o: {
  logs?: readonly unknown[]
  before?: readonly bigint[]
  after?: readonly bigint[]
  main?: object
}): Answer {
  return ([request]) => {
    const { calls } = (request as { blockStateCalls: [{ calls: readonly unknown[] }] }).blockStateCalls[0]
    const probeCount = (calls.length - 1) / 2
    const probes = (balances: readonly bigint[] = []) =>
      Array.from({ length: probeCount }, (_, index) => ({
        status: '0x1',
        returnData: `0x${(balances[index] ?? 0n).toString(16).padStart(64, '0')}`,
        gasUsed: '0x5208',
        logs: [],
      }))
    const main = { status: '0x1', returnData: '0x', gasUsed: '0x5208', logs: o.logs ?? [], ...o.main }
    return [{ number: '0x65', calls: [...probes(o.before), main, ...probes(o.after)] }]
  }
}
