import { encodeFunctionData, erc20Abi } from 'viem'
import { NodeRpcError } from '../../../src/chains/rpc/nodeRpcError.ts'
import { toTopic } from '../../../src/chains/tokens/erc20.ts'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import type { InspectContext } from '../../../src/inspect/inspectContext.ts'
import type { Warning } from '../../../src/protocol/explanation.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import type { TransactionRequest } from '../../../src/protocol/transaction.ts'
import {
  createContext,
  createNode,
  createRequest,
  createSimulation,
  me,
  router,
  stranger,
  usdc,
} from '../support/stubContext.ts'

const APPROVAL_TOPIC = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925'
const word = (amount: bigint) => `0x${amount.toString(16).padStart(64, '0')}` as const
const approve = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [router, 7n] })

async function warn(
  call: Partial<TransactionRequest>,
  { simulated = {}, answers = {}, ...given }: Given = {},
): Promise<readonly Warning[]> {
  const rpc = createNode({ eth_simulateV1: createSimulation(simulated), ...answers })
  const transaction = { ...createRequest({}), ...call }
  return (await explainTransaction({ ...createContext({ rpc, ...given }), transaction })).warnings
}

type Given = Partial<InspectContext> & {
  readonly simulated?: Parameters<typeof createSimulation>[0]
  readonly answers?: Parameters<typeof createNode>[0]
}

/** Transactions that raise what no scenario of the corpus does: nodes that fail or lie, and odd wishes of sites. */
export async function sampleTransactions(): Promise<readonly Warning[]> {
  const value = toAmount(5n)
  const logs = [{ address: usdc, topics: [APPROVAL_TOPIC, toTopic(me), toTopic(stranger)], data: word(9n) }]
  const after = Array.from({ length: 30 }, () => 9n)
  const known = { knownAddresses: new Set([stranger]) }
  const refused = () => {
    throw new NodeRpcError({ code: 3, message: 'execution reverted' })
  }
  const all = await Promise.all([
    warn({ to: me, value }),
    warn({ to: stranger, value, gas: toAmount(30_000_000n) }, known),
    warn({ to: stranger, value, gas: toAmount(10_000n) }, known),
    warn({ to: stranger, value }, { ...known, answers: { 'elsewhere eth_call': refused } }),
    warn(
      { to: stranger, value },
      { ownAddresses: [me, stranger], compromisedAddresses: new Set([stranger]) },
    ),
    warn({ to: router, data: '0x12345678' }, { simulated: { logs, before: after, after } }),
    warn({ to: usdc, data: approve }, { simulated: { before: [10n], after: [9n] } }),
    warn({ to: usdc, data: approve }, { rpc: createNode() }),
    warn({ to: router, data: '0x12345678' }, { rpc: createNode({ eth_call: undefined as never }) }),
  ])
  return all.flat()
}
