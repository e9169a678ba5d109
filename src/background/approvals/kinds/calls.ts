import { fetchFeeQuote } from '../../../chains/fees/fetchFeeQuote.ts'
import { parseQuantity } from '../../../chains/rpc/quantity.ts'
import { toTransaction } from '../../../defi/batch/encodeBatch.ts'
import { fetchAtomicity } from '../../../defi/batch/fetchAtomicity.ts'
import { explainCalls } from '../../../inspect/explainCalls.ts'
import { sortWarnings } from '../../../inspect/rules/sortWarnings.ts'
import { warnAboutDelegation } from '../../../inspect/warnings/warnAboutDelegation.ts'
import { WalletError } from '../../../protocol/errors.ts'
import { accountAddress } from '../../../protocol/ids.ts'
import { fromAmount, toAmount } from '../../../protocol/primitives.ts'
import { forgetBatch, noteBatch } from '../../batches/batchBook.ts'
import { reviewWays, sumValue } from '../../batches/reviewWays.ts'
import { sendTogether } from '../../batches/sendTogether.ts'
import { startApart } from '../../batches/startApart.ts'
import { fetchCommitted } from '../../transactions/fetchCommitted.ts'
import type { ApprovalKindHandler } from '../approvalKind.ts'
import { assertAffordable } from '../assertAffordable.ts'
import { createInspectContext } from '../createInspectContext.ts'
import { getSigner } from '../getSigner.ts'
import { tellFinalRefusal } from '../tellFinalRefusal.ts'

/** A site, or the person, asks for several calls at once (EIP-5792): one look over, in one transaction or in order. */
export const calls: ApprovalKindHandler<'calls'> = {
  async review(approval, services) {
    const { chainId, request } = approval
    const accountId = getSigner(approval)
    const from = accountAddress(accountId)
    const rpc = services.chains.getRpc(chainId)
    const [first, ...rest] = request.calls.map((call) => toTransaction(from, call))
    if (!first) throw new TypeError('A batch has at least one call')
    const [explained, fees, nonce, balance, atomicity, committed] = await Promise.all([
      explainCalls(createInspectContext(services, chainId), [first, ...rest]),
      fetchFeeQuote(rpc),
      services.transactions.chooseNonce({ accountId, chainId }),
      rpc.request('eth_getBalance', [from, 'latest']).then(parseQuantity),
      fetchAtomicity(rpc, from),
      fetchCommitted(rpc, services.transactions, accountId),
    ])
    if (sumValue(request.calls) > balance) {
      throw new WalletError(
        'transactionRejected',
        `The account does not hold that much ${rpc.chain.nativeCurrency.symbol}.`,
        { reason: 'insufficientFunds' },
      )
    }
    const stranger = atomicity.status === 'unsupported' ? atomicity.stranger : undefined
    return {
      explanations: [...explained.explanations],
      simulation: explained.simulation,
      warnings: sortWarnings([...warnAboutDelegation({ stranger }), ...explained.warnings]),
      fees,
      nonce,
      balance: toAmount(balance),
      ...(await reviewWays({ rpc, from, request, atomicity, explained, fees, balance, committed })),
    }
  },
  async apply(approval, { way, speed }, { services, commit }) {
    const { id, request, review } = approval
    const plan = review?.[way]
    if (!review || !plan || plan.blocked !== undefined) {
      const why = plan?.blocked ?? 'This can’t be done in that way.'
      throw new WalletError('transactionRejected', why, { reason: 'blocked' })
    }
    const { fee } = review.fees[speed]
    const value = sumValue(request.calls) + fromAmount(plan.dataFee ?? toAmount(0n))
    assertAffordable({ fee, ...plan, balance: review.balance, value })
    const going = { approval, review, fee, commit }
    const answer = { id: request.batchId }
    try {
      await noteBatch(services, approval, way)
      if (way === 'together') return { value: answer, hash: await sendTogether(services, going) }
      commit()
      await startApart(services, going)
      return { value: answer }
    } catch (error) {
      if (!services.transactions.findSent(id)) await forgetBatch(services, id)
      await tellFinalRefusal(services, id, error)
      throw error
    }
  },
}
