import { fromAmount, larger } from '../../../protocol/primitives.ts'
import { formatAmount } from '../../assets/formatAmount.ts'
import { createAmountFigure, createExtent, createFigure, getSlack } from '../extent.ts'
import type { TransactionRule } from '../transactionFacts.ts'
import { compareTrial } from './sayTrial.ts'

/** Tried out, a swap takes more than it says, takes something else too, or brings less. */
export const swapPaidMoreThanSaid: TransactionRule = {
  id: 'swap-paid-more-than-said',
  level: 'danger',
  applies: ({ intent, simulation, decoded, transaction }) => {
    if (intent.type !== 'swap' || decoded.type !== 'swap') return undefined
    if (simulation.status !== 'succeeded' || simulation.method === 'eth_call') return undefined
    const { pay, receive } = intent
    const changeOf = (id: string) =>
      simulation.balanceChanges
        .filter(({ asset }) => asset.id === id)
        .reduce((sum, { amount }) => sum + fromAmount(amount), 0n)
    const leaving = simulation.balanceChanges.find(
      ({ asset, amount }) => fromAmount(amount) < 0n && asset.id !== pay.asset.id,
    )
    const paid = -changeOf(pay.asset.id)
    if (leaving || paid > fromAmount(pay.amount)) {
      const lost = leaving ? -fromAmount(leaving.amount) : paid
      const { asset } = leaving ?? pay
      const taken = formatAmount(lost, asset, 'given')
      return {
        title: 'It takes more than it says',
        sentence: `Tried out on the chain as it is now, ${taken} would leave your account, which the swap does not say.`,
        evidence: compareTrial(simulation, lost, leaving ? 0n : fromAmount(pay.amount)),
        extent: createExtent(['takes', asset.id], createAmountFigure(lost)),
      }
    }
    const isForSender = decoded.swap.recipient === transaction.from.toLowerCase()
    const received = larger(changeOf(receive.asset.id), 0n)
    const promised = fromAmount(receive.amount)
    if (!isForSender || received >= promised) return undefined
    return {
      title: 'It brings less than it says',
      sentence: `Tried out on the chain as it is now, you would receive ${formatAmount(received, receive.asset, 'received')}, less than the swap promises.`,
      evidence: compareTrial(simulation, received, promised),
      extent: createExtent(
        ['brings', receive.asset.id],
        createFigure(promised - received, getSlack(received)),
      ),
    }
  },
}
