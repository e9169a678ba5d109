import { formatAmount } from '../../assets/formatAmount.ts'
import { findLoss, findTrade } from '../../findings/fetchFairAmount.ts'
import { createAmountFigure, createExtent, createPercentFigure } from '../extent.ts'
import type { TransactionRule } from '../transactionFacts.ts'

/** What is received is worth far less than what is paid: a swap at a bad price, or a call that takes much for little. */
export const swapBadPrice: TransactionRule = {
  id: 'swap-bad-price',
  level: 'danger',
  applies: ({ outcome, simulation, findings: { fairAmount } }) => {
    if (outcome.status !== 'succeeded' || simulation.status !== 'succeeded' || !fairAmount) return undefined
    const trade = findTrade(outcome.changes)
    const asset = simulation.balanceChanges.find(({ amount }) => !amount.startsWith('-'))?.asset
    const paid = simulation.balanceChanges.find(({ amount }) => amount.startsWith('-'))?.asset
    const lost = trade && findLoss(trade.received.amount, fairAmount)
    if (!asset || !paid || !lost) return undefined
    return {
      title: `You would lose about ${lost} % in this trade`,
      sentence: `You would receive ${formatAmount(trade.received.amount, asset, 'received')}; what you pay is worth about ${formatAmount(fairAmount, asset, 'given')} at the exchanges of this network. A smaller amount, or another place, may do better.`,
      evidence: `${trade.received.amount} of ${fairAmount} smallest units`,
      extent: createExtent(
        [paid.id, asset.id],
        createPercentFigure(lost),
        createAmountFigure(-trade.paid.amount),
      ),
    }
  },
}
