import { fromAmount } from '../../../protocol/primitives.ts'
import { formatAmount } from '../../assets/formatAmount.ts'
import type { TransactionRule } from '../transactionFacts.ts'

/** Tried out, a transfer or an approval takes something that it does not say. */
export const unexpectedLoss: TransactionRule = {
  id: 'unexpected-loss',
  level: 'danger',
  applies: ({ intent, simulation }) => {
    if (intent.type !== 'transfer' && intent.type !== 'approve' && intent.type !== 'revoke') return undefined
    if (simulation.status !== 'succeeded') return undefined
    const said = intent.type === 'transfer' ? fromAmount(intent.amount) : 0n
    const unsaid = simulation.balanceChanges.find(({ asset, amount }) => {
      const lost = -fromAmount(amount)
      return lost > (asset.id === intent.asset.id ? said : 0n)
    })
    if (!unsaid) return undefined
    const taken = formatAmount(-fromAmount(unsaid.amount), unsaid.asset, { round: 'up' })
    return {
      title: 'It takes something it does not say',
      sentence: `Tried out on the chain as it is now, ${taken} would leave your account. That is not what such a transaction is for.`,
    }
  },
}
