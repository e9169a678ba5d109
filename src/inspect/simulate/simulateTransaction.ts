import { concat, keccak256, toHex } from 'viem/utils'
import { NodeRpcError } from '../../chains/rpc/nodeRpcError.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { RpcUnavailableError } from '../../chains/rpc/rpcErrors.ts'
import { fetchBlockNumber } from '../../chains/transactions/fetchBlockNumber.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import type { AssetRef } from '../assets/assetRef.ts'
import { measureRun } from './measureRun.ts'
import type { Outcome, SimulationMethod } from './outcome.ts'
import { readRefusal } from './revert.ts'
import type { Runner } from './run.ts'
import { runByCall } from './runByCall.ts'
import { runBySimulateV1 } from './runBySimulateV1.ts'
import { runByTrace } from './runByTrace.ts'

/** A way to try something out, and what it is called. */
export type Way = readonly [SimulationMethod, Runner]

/** From the way that tells most to the way that tells least. */
const ways: readonly Way[] = [
  ['eth_simulateV1', runBySimulateV1],
  ['debug_traceCall', runByTrace],
  ['eth_call', runByCall],
]

export type SimulationRequest = {
  readonly rpc: Rpc
  readonly transaction: TransactionRequest
  /** Assets to look at even if no event names them: some change their balances in silence. */
  readonly assets: readonly AssetRef[]
  /** ms since 1970. */
  readonly nowMs: number
}

/**
 * Runs a transaction on the chain's newest state without sending it, and tells what it changes for its sender.
 * `eth_simulateV1`; where the node refuses that, `debug_traceCall`; then `eth_call`.
 *
 * @returns never rejects because of a node: what can't be found out is `unavailable`
 */
export function simulateTransaction(request: SimulationRequest): Promise<Outcome> {
  return simulateBy(ways, request)
}

/** As `simulateTransaction`, by the first of these ways that the node knows. */
export async function simulateBy(ways: readonly Way[], request: SimulationRequest): Promise<Outcome> {
  try {
    const blockNumber = await fetchBlockNumber(request.rpc)
    const details = { ...request, blockNumber, scratchAddress: createScratchAddress(request) }
    for (const [method, run] of ways) {
      const outcome = await tryWay(method, () => measureRun(run, details))
      if (outcome?.status === 'reverted') return { ...outcome, method, blockNumber }
      // An `eth_call` sees neither events nor balances.
      const complete = method !== 'eth_call' && outcome?.complete === true
      if (outcome) return { ...outcome, method, blockNumber, complete }
    }
    return { status: 'unavailable', reason: 'The node of this network does not try transactions out.' }
  } catch (error) {
    if (error instanceof RpcUnavailableError) return { status: 'unavailable', reason: error.message }
    if (error instanceof NodeRpcError) {
      return { status: 'unavailable', reason: `The node refused: ${error.message}`.slice(0, 300) }
    }
    throw error
  }
}

/** @returns what the way gave; undefined when the node has no such way and the next may be tried */
async function tryWay(method: SimulationMethod, attempt: () => ReturnType<typeof measureRun>) {
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof NodeRpcError) {
      const refusal = readRefusal(error)
      return refusal?.status === 'reverted' ? refusal : undefined
    }
    if (error instanceof RpcUnavailableError && method !== 'eth_call' && isAboutMethod(error))
      return undefined
    throw error
  }
}

/** True when nodes answered, only not this method; one that is slow, gone or lying would not do better at the next. */
function isAboutMethod({ failures }: RpcUnavailableError): boolean {
  return failures.length > 0 && failures.every((kind) => kind === 'httpStatus' || kind === 'refused')
}

/** An address that nobody could have foreseen, so that no contract behaves differently because of it. */
function createScratchAddress({ transaction, nowMs }: SimulationRequest): `0x${string}` {
  const seed = concat([transaction.from, transaction.data, toHex(nowMs)])
  return `0x${keccak256(seed).slice(-40)}`
}
