import { fetchDataFee } from '../../../chains/fees/fetchDataFee.ts'
import { fetchFeeQuote } from '../../../chains/fees/fetchFeeQuote.ts'
import { parseQuantity } from '../../../chains/rpc/quantity.ts'
import { explainTransaction } from '../../../inspect/explainTransaction.ts'
import { WalletError } from '../../../protocol/errors.ts'
import { fromAmount, toAmount } from '../../../protocol/primitives.ts'
import { fetchCommitted } from '../../transactions/fetchCommitted.ts'
import type { ApprovalKindHandler } from '../approvalKind.ts'
import { assertAffordable } from '../assertAffordable.ts'
import { chooseGasLimit, raiseToTried } from '../chooseGasLimit.ts'
import { createInspectContext } from '../createInspectContext.ts'
import { findObstacle } from '../findObstacle.ts'
import { getSigner } from '../getSigner.ts'
import { describeReplaced, explainAsReplacement, getWaiting, raiseAbove } from '../replacement.ts'
import { tellFinalRefusal } from '../tellFinalRefusal.ts'

/** A site, or the person, asks for a transaction to be signed and sent. */
export const transaction: ApprovalKindHandler<'transaction'> = {
  async review(approval, services) {
    const { chainId, request } = approval
    const { transaction: asked, replaces } = request
    const rpc = services.chains.getRpc(chainId)
    const waiting = replaces && getWaiting(services, replaces)
    const accountId = getSigner(approval)
    const choice = chooseGasLimit(rpc, asked)
    const [explained, market, estimated, dataFee, nonce, balanceAnswer, committed] = await Promise.all([
      explainTransaction({ ...createInspectContext(services, chainId), transaction: asked }),
      fetchFeeQuote(rpc),
      choice,
      choice.then(({ limit }) => fetchDataFee(rpc, { ...asked, gas: limit })),
      asked.nonce ?? services.transactions.chooseNonce({ accountId, chainId }),
      rpc.request('eth_getBalance', [asked.from, 'latest']),
      fetchCommitted(rpc, services.transactions, accountId, asked.nonce),
    ])
    const balance = parseQuantity(balanceAnswer)
    const fees = waiting ? raiseAbove(waiting, market) : market
    const gas = raiseToTried(estimated, asked, explained.simulation, fees.fast.fee)
    const blocked = await findObstacle(rpc, {
      ...{ asked, gas, fees, dataFee, balance, committed, nonce },
      isReplacement: replaces !== undefined,
    })
    return {
      explanation: waiting ? await explainAsReplacement(rpc, approval, waiting, explained) : explained,
      fees,
      gasLimit: toAmount(gas.limit),
      nonce,
      balance: toAmount(balance),
      ...(dataFee > 0n && { dataFee: toAmount(dataFee) }),
      ...(waiting && { replaced: describeReplaced(waiting) }),
      ...(blocked !== undefined && { blocked }),
    }
  },
  async apply(approval, { speed }, { services, commit }) {
    const { review } = approval
    if (!review || review.blocked !== undefined) {
      throw new WalletError(
        'transactionRejected',
        review?.blocked ?? 'This transaction was not worked out yet.',
        {
          reason: 'blocked',
        },
      )
    }
    const { fee } = review.fees[speed]
    const value = fromAmount(approval.request.transaction.value) + fromAmount(review.dataFee ?? toAmount(0n))
    assertAffordable({ fee, ...review, value })
    try {
      const hash = await services.transactions.send({ approval, accountId: getSigner(approval), fee, commit })
      return { value: hash, hash }
    } catch (error) {
      await tellFinalRefusal(services, approval.id, error)
      throw error
    }
  },
}
