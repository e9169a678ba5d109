import { NodeRpcError } from '../../chains/rpc/nodeRpcError.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { encodeBatch, isEncodable } from '../../defi/batch/encodeBatch.ts'
import { estimateBatchGas } from '../../defi/batch/estimateBatchGas.ts'
import type { Atomicity } from '../../defi/batch/fetchAtomicity.ts'
import type { CallsExplanation } from '../../inspect/explainCalls.ts'
import type { CallsRequest, CallsReview, OneTransaction } from '../../protocol/batch.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Simulation } from '../../protocol/explanation.ts'
import { type Address, fromAmount, larger, toAmount } from '../../protocol/primitives.ts'

type Facts = {
  readonly rpc: Rpc
  readonly from: Address
  readonly request: CallsRequest
  readonly atomicity: Atomicity
  readonly explained: CallsExplanation
}

/** Room above what trying it out took, where the node gives no estimate: a third. */
const withRoom = (gas: bigint) => gas + gas / 3n
/** Of a delegation, and of the code around the calls, at most. */
const AROUND_GAS = 100_000n

/**
 * Works out the ways a batch can be carried out: what each takes, and what stands in the way.
 *
 * @throws WalletError (5760) where there is none
 */
export async function reviewWays(facts: Facts): Promise<Pick<CallsReview, 'together' | 'apart'>> {
  const { calls, atomicRequired } = facts.request
  const together = await reviewTogether(facts)
  const apart = atomicRequired || calls.length === 1 ? undefined : reviewApart(facts)
  if (!together && !apart) {
    throw new WalletError(
      'atomicityUnsupported',
      'The site wants all of it or nothing, and this account can’t do that on this network.',
    )
  }
  return { ...(together && { together }), ...(apart && { apart }) }
}

async function reviewTogether(facts: Facts): Promise<OneTransaction | undefined> {
  const { rpc, from, request, atomicity, explained } = facts
  const { calls } = request
  const isSingle = calls.length === 1
  if (!isSingle && (atomicity.status === 'unsupported' || !isEncodable(calls))) return undefined
  const upgrade =
    !isSingle && atomicity.status === 'ready'
      ? { name: atomicity.name, delegate: atomicity.delegate }
      : undefined
  const transaction = encodeBatch(from, calls, upgrade?.delegate)
  const code = atomicity.status === 'unsupported' ? undefined : atomicity.code
  const used = getGasUsed(explained.simulation)
  const tried = used === undefined ? undefined : withRoom(used) + AROUND_GAS
  try {
    const estimate = await estimateBatchGas(rpc, transaction, code)
    // Nodes estimate at the time of the last block; what reads the clock, as a pool's price does, takes more in the next.
    const gasLimit = isSingle ? estimate : larger(estimate, tried ?? 0n)
    return { gasLimit: toAmount(gasLimit), ...(upgrade && { upgrade }) }
  } catch (error) {
    if (error instanceof WalletError && error.code === -32003) {
      return { gasLimit: toAmount(0n), blocked: error.message.slice(0, 300), ...(upgrade && { upgrade }) }
    }
    // A node that estimates nothing of code that is not there yet: what trying it out took is known all the same.
    if (!(error instanceof NodeRpcError) || tried === undefined) throw error
    return { gasLimit: toAmount(tried), ...(upgrade && { upgrade }) }
  }
}

/** What comes later can't be asked for before what it builds on is there: trying it out has to do. */
function reviewApart({ explained: { explanations } }: Facts): NonNullable<CallsReview['apart']> {
  const [first] = explanations
  const gas = explanations.map(({ simulation }) => getGasUsed(simulation))
  const isKnown = gas.every((used) => used !== undefined)
  const gasLimit = toAmount(isKnown ? gas.reduce((sum, used) => sum + withRoom(used ?? 0n), 0n) : 0n)
  return first?.simulation.status === 'reverted'
    ? { gasLimit, blocked: `The first would fail: ${first.simulation.reason}`.slice(0, 300) }
    : { gasLimit }
}

function getGasUsed(simulation: Simulation): bigint | undefined {
  if (simulation.status !== 'succeeded' || simulation.gasUsed === undefined) return undefined
  return fromAmount(simulation.gasUsed)
}
