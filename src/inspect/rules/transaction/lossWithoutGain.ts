import type { Intent, Party } from '../../../protocol/explanation.ts'
import { fromAmount } from '../../../protocol/primitives.ts'
import { getAssetKey } from '../../assets/assetRef.ts'
import { formatAmount } from '../../assets/formatAmount.ts'
import { formatParty } from '../../parties/formatParty.ts'
import { createAmountFigure, createExtent } from '../extent.ts'
import { isFamiliar } from '../stepFacts.ts'
import type { TransactionFacts, TransactionRule } from '../transactionFacts.ts'

/** A call to a contract that the wallet does not know takes most there is of an asset, and brings little of known worth. */
export const lossWithoutGain: TransactionRule = {
  id: 'loss-without-gain',
  level: 'danger',
  applies: (facts) => {
    const { outcome, simulation, findings } = facts
    const stranger = findStranger(facts)
    if (!stranger || outcome.status !== 'succeeded' || simulation.status !== 'succeeded') return undefined
    const index = outcome.changes.findIndex(({ asset }) => getAssetKey(asset) === findings.unpaid)
    const loss = simulation.balanceChanges[index]
    if (!loss) return undefined
    const lost = -fromAmount(loss.amount)
    const isForNothing = outcome.changes.every(({ amount }) => amount <= 0n)
    const price = isForNothing ? 'nothing' : 'little'
    const back = isForNothing
      ? 'nothing would come back'
      : 'what would come back is, as far as the wallet can tell, worth little or nothing'
    return {
      title: `It takes most of what you have, for ${price}`,
      sentence: `Tried out on the chain as it is now, ${formatAmount(lost, loss.asset, 'given')} would leave your account and ${back}. ${stranger.is}`,
      evidence: stranger.evidence,
      extent: createExtent([stranger.evidence, loss.asset.id, price], createAmountFigure(lost)),
    }
  },
}

/** Whoever takes part keeps what it gets: a contract within a batch as well, and one that is only made by this. */
function findStranger(facts: TransactionFacts): { is: string; evidence: string } | undefined {
  const contracts = facts.steps.flatMap(({ intent }) => getContract(intent) ?? [])
  const contract = contracts.find(({ address }) => !isFamiliar(address, facts))
  if (contract) return { is: `You have never used ${formatParty(contract)}.`, evidence: contract.address }
  return facts.steps.some(({ intent }) => intent.type === 'deploy')
    ? {
        is: 'It would go to a contract that is only made by this, and its code decides what becomes of it.',
        evidence: 'To: nobody yet',
      }
    : undefined
}

/** A market or an exchange that nobody knows keeps what is paid to it, as any contract may. */
function getContract(intent: Intent): Party | undefined {
  if (intent.type === 'call') return intent.contract
  if (intent.type === 'swap') return intent.router
  return intent.type === 'lend' || intent.type === 'trade' ? intent.market : undefined
}
