import { concat, keccak256, toHex } from 'viem/utils'
import { NodeRpcError } from '../../chains/rpc/nodeRpcError.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { RpcUnavailableError } from '../../chains/rpc/rpcErrors.ts'
import { fetchBlockNumber } from '../../chains/transactions/fetchBlockNumber.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import { DisprovedError } from './local/disprovedError.ts'
import { LocalLimitError } from './local/localLimitError.ts'
import type { Measured } from './measure.ts'
import type { SimulationMethod, SimulationOutcome } from './outcome.ts'
import { readRefusal } from './revert.ts'

/** What every way needs beside what it is to run. */
export type RunPlace = { readonly blockNumber: Promise<bigint>; readonly scratchAddress: `0x${string}` }

/** A way to try something out, and what it is called. @returns what each part of it changes */
export type SimulationWay = readonly [SimulationMethod, (place: RunPlace) => Promise<readonly Measured[]>]

type Request = {
  readonly rpc: Rpc
  /** One of those that are tried out. */
  readonly transaction: TransactionRequest
  /** ms since 1970. */
  readonly nowMs: number
  /** How many parts are measured. */
  readonly count: number
}

/**
 * Tries something out by the first of these ways that the node knows.
 *
 * @returns an outcome for each part; never rejects because of a node: what can't be found out is `unavailable`
 */
export async function tryWays(
  ways: readonly SimulationWay[],
  request: Request,
): Promise<readonly SimulationOutcome[]> {
  const all = (outcome: SimulationOutcome) => Array.from({ length: request.count }, () => outcome)
  try {
    const blockNumber = fetchBlockNumber(request.rpc)
    // Asked beside the first way, which runs on the newest block whatever its number: it may fail before it is awaited.
    blockNumber.catch(() => {})
    const place = { blockNumber, scratchAddress: createScratchAddress(request) }
    let isDisproved = false
    for (const [method, run] of ways) {
      const measured = await tryWay(method, () => run(place), request.count)
      if (measured === 'disproved') isDisproved = true
      if (!measured || measured === 'disproved') continue
      const number = await blockNumber
      return measured.map((one) => ({
        ...toOutcome(one, method, number),
        ...(isDisproved && { isDisproved }),
      }))
    }
    return all({ status: 'unavailable', reason: 'The node of this network does not try transactions out.' })
  } catch (error) {
    if (error instanceof RpcUnavailableError) return all({ status: 'unavailable', reason: error.message })
    if (error instanceof NodeRpcError) {
      return all({ status: 'unavailable', reason: `The node refused: ${error.message}`.slice(0, 300) })
    }
    throw error
  }
}

function toOutcome(measured: Measured, method: SimulationMethod, blockNumber: bigint): SimulationOutcome {
  if (measured.status === 'reverted') return { ...measured, method, blockNumber }
  // An `eth_call` sees neither events nor balances.
  return { ...measured, method, blockNumber, complete: method !== 'eth_call' && measured.complete }
}

/**
 * @returns what the way gave; undefined when the node has no such way and the next may be tried, `disproved` when it ran on
 * what is not the chain's state
 */
async function tryWay(
  method: SimulationMethod,
  attempt: () => Promise<readonly Measured[]>,
  count: number,
): Promise<readonly Measured[] | 'disproved' | undefined> {
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof NodeRpcError) {
      const refusal = readRefusal(error)
      return refusal?.status === 'reverted' ? Array.from({ length: count }, () => refusal) : undefined
    }
    if (error instanceof LocalLimitError) return undefined
    if (error instanceof DisprovedError) return 'disproved'
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
export function createScratchAddress({
  transaction,
  nowMs,
}: Pick<Request, 'transaction' | 'nowMs'>): `0x${string}` {
  const seed = concat([transaction.from, transaction.data, toHex(nowMs)])
  return `0x${keccak256(seed).slice(-40)}`
}
