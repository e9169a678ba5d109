import { fromAmount } from '../../../protocol/primitives.ts'
import { formatAmount } from '../../assets/formatAmount.ts'
import { listStepsOf } from '../stepFacts.ts'
import type { TransactionRule } from '../transactionFacts.ts'

/** Of what trying out brings, in percent: a smaller minimum invites others to take the difference. */
const LOOSE_PERCENT = 90n

/** A swap that would be content with far less than it brings now. */
export const swapLooseMinimum: TransactionRule = {
  id: 'swap-loose-minimum',
  level: 'caution',
  applies: (facts) => {
    const { simulation } = facts
    const swap = listStepsOf(facts, 'swap').find(({ intent }) => intent.receiveIsMinimum)?.intent
    if (!swap || simulation.status !== 'succeeded') return undefined
    const { asset } = swap.receive
    const minimum = fromAmount(swap.receive.amount)
    const now = simulation.balanceChanges.find((change) => change.asset.id === asset.id)
    const received = now ? fromAmount(now.amount) : 0n
    if (received <= 0n || minimum * 100n >= received * LOOSE_PERCENT) return undefined
    return {
      title: 'It would accept far less',
      sentence: `Now you would receive ${formatAmount(received, asset, 'received')}, but the swap goes through for as little as ${formatAmount(minimum, asset, 'received')}. Bots watch for such swaps and take the difference.`,
      evidence: `Minimum ${minimum} of ${received} smallest units`,
    }
  },
}
