import { assertSaneGas } from '../../chains/fees/assertSaneGas.ts'
import { fetchDataFee } from '../../chains/fees/fetchDataFee.ts'
import { NodeRpcError } from '../../chains/rpc/nodeRpcError.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { encodeBatch, isEncodable, toTransaction } from '../../defi/batch/encodeBatch.ts'
import { estimateBatchGas } from '../../defi/batch/estimateBatchGas.ts'
import type { Atomicity } from '../../defi/batch/fetchAtomicity.ts'
import type { CallsExplanation } from '../../inspect/explainCalls.ts'
import type { BatchCall, CallsRequest, CallsReview, OneTransaction } from '../../protocol/batch.ts'
import type { FeeQuote } from '../../protocol/chain.ts'
import { WalletError } from '../../protocol/errors.ts'
import { type Address, type Amount, fromAmount, larger, toAmount } from '../../protocol/primitives.ts'
import { measureTried } from '../approvals/chooseGasLimit.ts'
import { sayTooMuchWaits } from '../approvals/findObstacle.ts'
import { maxFee } from '../transactions/maxFee.ts'

type Facts = {
  readonly rpc: Rpc
  readonly from: Address
  readonly request: CallsRequest
  readonly atomicity: Atomicity
  readonly explained: CallsExplanation
  readonly fees: FeeQuote
  /** wei; what waiting transactions may still take is `committed`. */
  readonly balance: bigint
  readonly committed: bigint
}

type Way = NonNullable<CallsReview['apart']>

/** Of a delegation, and of the code around the calls, at most. */
const AROUND_GAS = 100_000n

/**
 * Works out the ways a batch can be carried out: what each takes, and what stands in the way.
 *
 * @throws WalletError (5760) where there is none, `absurdGas` where one comes to more than anything costs
 */
export async function reviewWays(facts: Facts): Promise<Pick<CallsReview, 'together' | 'apart'>> {
  const { calls, atomicRequired } = facts.request
  const together = await reviewTogether(facts)
  const apart = atomicRequired || calls.length === 1 ? undefined : await reviewApart(facts)
  if (!together && !apart) {
    throw new WalletError(
      'atomicityUnsupported',
      'The site wants all of it or nothing, and this account can’t do that on this network.',
    )
  }
  return {
    ...(together && { together: withWaiting(facts, together) }),
    ...(apart && { apart: withWaiting(facts, apart) }),
  }
}

/** @returns wei that calls send in all */
export function sumValue(calls: readonly BatchCall[]): bigint {
  return sum(calls.map(({ value }) => fromAmount(value)))
}

/** What waits takes from the balance first: a way that the rest does not pay for can't be gone now. */
function withWaiting<W extends Way>({ rpc, request, fees, balance, committed }: Facts, way: W): W {
  const value = sumValue(request.calls) + fromAmount(way.dataFee ?? toAmount(0n))
  const cost = value + maxFee(fees.slow.fee, fromAmount(way.gasLimit))
  if (way.blocked !== undefined || cost > balance || cost <= balance - committed) return way
  return { ...way, blocked: sayTooMuchWaits(rpc.chain.nativeCurrency.symbol) }
}

async function reviewTogether(facts: Facts): Promise<OneTransaction | undefined> {
  const { rpc, from, request, atomicity, explained, fees } = facts
  const { calls } = request
  const isSingle = calls.length === 1
  if (!isSingle && (atomicity.status === 'unsupported' || !isEncodable(calls))) return undefined
  const upgrade =
    !isSingle && atomicity.status === 'ready'
      ? { name: atomicity.name, delegate: atomicity.delegate }
      : undefined
  const transaction = encodeBatch(from, calls, upgrade?.delegate)
  const code = atomicity.status === 'unsupported' ? undefined : atomicity.code
  const tried = measureTried(explained.simulation, isSingle ? 0n : AROUND_GAS)
  const { gas, blocked } = await estimateBatchGas(rpc, transaction, code).then(
    (estimate) => ({ gas: larger(estimate, tried ?? 0n), blocked: undefined }),
    (error: unknown) => planWithoutEstimate(error, tried),
  )
  assertSaneGas(gas, fees.fast.fee)
  const dataFee = toDataFee(await fetchDataFee(rpc, { ...transaction, gas }))
  return { gasLimit: toAmount(gas), ...dataFee, ...(blocked && { blocked }), ...(upgrade && { upgrade }) }
}

/** @throws what kept the node from an estimate, where nothing else is known */
function planWithoutEstimate(error: unknown, tried: bigint | undefined): { gas: bigint; blocked?: string } {
  if (error instanceof WalletError && error.code === -32003) {
    return { gas: 0n, blocked: error.message.slice(0, 300) }
  }
  // A node that estimates nothing of code that is not there yet: what trying it out took is known all the same.
  if (!(error instanceof NodeRpcError) || tried === undefined) throw error
  return { gas: tried }
}

/** What comes later can't be asked for before what it builds on is there: trying it out has to do. */
async function reviewApart(facts: Facts): Promise<NonNullable<CallsReview['apart']>> {
  const { rpc, from, request, explained, fees } = facts
  const [first] = explained.explanations
  const gas = explained.explanations.map(({ simulation }) => measureTried(simulation))
  for (const used of gas) assertSaneGas(used ?? 0n, fees.fast.fee)
  const isKnown = gas.every((used) => used !== undefined)
  const gasLimit = toAmount(isKnown ? sum(gas.map((used) => used ?? 0n)) : 0n)
  const dataFees = request.calls.map((call, index) =>
    fetchDataFee(rpc, { ...toTransaction(from, call), gas: gas[index] ?? 0n }),
  )
  const plan = { gasLimit, ...toDataFee(sum(await Promise.all(dataFees))) }
  return first?.simulation.status === 'reverted'
    ? { ...plan, blocked: `The first would fail: ${first.simulation.reason}`.slice(0, 300) }
    : plan
}

function toDataFee(fee: bigint): { readonly dataFee?: Amount } {
  return fee > 0n ? { dataFee: toAmount(fee) } : {}
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n)
}
