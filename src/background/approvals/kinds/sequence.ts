import { assertSaneGas } from '../../../chains/fees/assertSaneGas.ts'
import { fetchFeeQuote } from '../../../chains/fees/fetchFeeQuote.ts'
import { maxGasPrice } from '../../../chains/fees/maxGasPrice.ts'
import { parseQuantity } from '../../../chains/rpc/quantity.ts'
import { getGasPrice } from '../../../defi/sweep/stepFee.ts'
import { estimateStepGas } from '../../../defi/sweep/stepGas.ts'
import { WalletError } from '../../../protocol/errors.ts'
import { accountAddress } from '../../../protocol/ids.ts'
import { fromAmount, larger, toAmount } from '../../../protocol/primitives.ts'
import type {
  SequenceCost,
  SequenceRequest,
  SequenceReview,
  SequenceStep,
} from '../../../protocol/sequence.ts'
import { toPlanned } from '../../sequences/settleStep.ts'
import type { Services } from '../../services.ts'
import { fetchCommitted } from '../../transactions/fetchCommitted.ts'
import type { ApprovalKindHandler } from '../approvalKind.ts'

/** How many times the present price of gas may be paid while the steps are carried out: a rescue must not stop. */
const PRICE_FACTOR = { revoke: 2n, rescue: 5n, batch: 1n } as const

/** The person asks for several transactions at once: one look over, then one after the other. */
export const sequence: ApprovalKindHandler<'sequence'> = {
  async review({ request }, services) {
    const steps = await Promise.all(request.steps.map((step) => reviewStep(services, step)))
    const places = new Map(request.steps.map((step) => [`${step.accountId} ${step.chainId}`, step]))
    const costs = await Promise.all(
      [...places.values()].map((place) => computeCost(services, request, steps, place)),
    )
    return { steps, costs, warnings: [] }
  },
  async apply({ id, request, review }, _, { services, commit }) {
    if (!review) throw new TypeError('An approval without a review was approved')
    commit()
    await services.sequences.start(id, request, review)
    return { value: null }
  },
}

async function reviewStep(
  { chains }: Services,
  step: SequenceStep,
): Promise<SequenceReview['steps'][number]> {
  try {
    return { gasLimit: toAmount(await estimateStepGas(chains.getRpc(step.chainId), toPlanned(step))) }
  } catch (error) {
    // It is said, and left out when its turn comes; the others are carried out all the same.
    if (!(error instanceof WalletError) || error.code !== -32003) throw error
    return { gasLimit: toAmount(0n), problem: error.message.slice(0, 300) }
  }
}

/** What the steps of one account on one network cost, and what is missing for them. */
async function computeCost(
  { chains, transactions }: Services,
  { purpose, steps: asked }: SequenceRequest,
  steps: SequenceReview['steps'],
  { accountId, chainId }: SequenceStep,
): Promise<SequenceCost> {
  const rpc = chains.getRpc(chainId)
  const [quote, balance, committed] = await Promise.all([
    fetchFeeQuote(rpc),
    rpc.request('eth_getBalance', [accountAddress(accountId), 'latest']).then(parseQuantity),
    fetchCommitted(rpc, transactions, accountId),
  ])
  const gas = asked.reduce((sum, step, index) => {
    const isHere = step.accountId === accountId && step.chainId === chainId
    return isHere ? sum + fromAmount(steps[index]?.gasLimit ?? toAmount(0n)) : sum
  }, 0n)
  assertSaneGas(gas, quote.fast.fee)
  const price = getGasPrice(quote.fast.fee)
  const expected = gas * price
  const left = larger(balance - committed, 0n)
  return {
    accountId,
    chainId,
    expected: toAmount(expected),
    balance: toAmount(balance),
    ...(expected > left && { missing: toAmount(expected - left) }),
    maxGasPrice: toAmount(maxGasPrice(quote.fast.fee) * PRICE_FACTOR[purpose]),
  }
}
