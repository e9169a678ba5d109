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
    const contract = findStranger(facts)
    if (!contract || outcome.status !== 'succeeded' || simulation.status !== 'succeeded') return undefined
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
      sentence: `Tried out on the chain as it is now, ${formatAmount(lost, loss.asset, { round: 'up' })} would leave your account and ${back}. You have never used ${formatParty(contract)}.`,
      evidence: contract.address,
      extent: createExtent([contract.address, loss.asset.id, price], createAmountFigure(lost)),
    }
  },
}

/** Whoever takes part keeps what it gets: a contract within a batch as well. */
function findStranger(facts: TransactionFacts): Party | undefined {
  return facts.steps
    .flatMap(({ intent }) => getContract(intent) ?? [])
    .find(({ address }) => !isFamiliar(address, facts))
}

/** A market or an exchange that nobody knows keeps what is paid to it, as any contract may. */
function getContract(intent: Intent): Party | undefined {
  if (intent.type === 'call') return intent.contract
  if (intent.type === 'swap') return intent.router
  return intent.type === 'lend' || intent.type === 'trade' ? intent.market : undefined
}
