import { maxGasPrice } from '../../chains/fees/maxGasPrice.ts'
import { getGasPrice } from '../../defi/sweep/stepFee.ts'
import { fromAmount, toAmount } from '../../protocol/primitives.ts'
import type { SequenceCost, SequenceStep } from '../../protocol/sequence.ts'
import { measureTried } from '../approvals/chooseGasLimit.ts'
import { getSigner } from '../approvals/getSigner.ts'
import type { Services } from '../services.ts'
import { toPromised } from '../transactions/toPromised.ts'
import type { GoingBatch } from './sendTogether.ts'

/** Begins to send the calls of a batch one after the other, under the id of its approval. A second time changes nothing. */
export function startApart(
  { sequences }: Pick<Services, 'sequences'>,
  { approval, review, fee }: Omit<GoingBatch, 'commit'>,
): Promise<void> {
  const { id, requester, chainId, request } = approval
  const accountId = getSigner(approval)
  const steps = request.calls.flatMap((call, index): SequenceStep[] => {
    const explanation = review.explanations[index]
    if (!explanation) throw new TypeError('Every call of a batch is explained')
    const { title, intent, simulation } = explanation
    const promise = toPromised(simulation, [{ ...call, intent }])
    const origin = requester.type === 'site' ? { origin: requester.origin } : {}
    const tried = measureTried(simulation)
    const gas = tried === undefined ? {} : { gas: toAmount(tried) }
    return [
      { type: 'call', accountId, chainId, call, batchId: id, ...origin, title, intent, ...gas, promise },
    ]
  })
  const gas = fromAmount(review.apart?.gasLimit ?? toAmount(0n))
  const cost: SequenceCost = {
    accountId,
    chainId,
    expected: toAmount(gas * getGasPrice(fee)),
    balance: review.balance,
    // What was shown as the most is the most, for each of them.
    maxGasPrice: toAmount(maxGasPrice(fee)),
  }
  return sequences.start(id, { purpose: 'batch', steps }, { costs: [cost] })
}
