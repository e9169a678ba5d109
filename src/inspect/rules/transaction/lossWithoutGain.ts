import type { Party } from '../../../protocol/explanation.ts'
import { fromAmount } from '../../../protocol/primitives.ts'
import { formatAmount } from '../../assets/formatAmount.ts'
import { formatParty } from '../../parties/formatParty.ts'
import { isFamiliar } from '../stepFacts.ts'
import type { TransactionFacts, TransactionRule } from '../transactionFacts.ts'

/** Of what the account holds of an asset, in percent: more than this is nearly everything. */
const NEARLY_ALL = 90n

/** A call to a contract that the wallet does not know takes nearly all there is of an asset, and brings nothing. */
export const lossWithoutGain: TransactionRule = {
  id: 'loss-without-gain',
  level: 'danger',
  applies: (facts) => {
    const { outcome, simulation } = facts
    const contract = getContract(facts)
    if (!contract || isFamiliar(contract.address, facts)) return undefined
    if (outcome.status !== 'succeeded' || simulation.status !== 'succeeded') return undefined
    if (outcome.changes.some(({ amount }) => amount > 0n)) return undefined
    const index = outcome.changes.findIndex(
      ({ amount, held }) => held !== undefined && -amount * 100n >= held * NEARLY_ALL,
    )
    const loss = simulation.balanceChanges[index]
    if (!loss) return undefined
    return {
      title: 'It takes nearly all you have, for nothing',
      sentence: `Tried out on the chain as it is now, ${formatAmount(-fromAmount(loss.amount), loss.asset, { round: 'up' })} would leave your account and nothing would come back. You have never used ${formatParty(contract)}.`,
      evidence: contract.address,
    }
  },
}

/** A market that nobody knows keeps what is lent to it, as any contract may. */
function getContract({ intent }: TransactionFacts): Party | undefined {
  if (intent.type === 'call') return intent.contract
  return intent.type === 'lend' || intent.type === 'trade' ? intent.market : undefined
}
