import { formatAsset } from '../../assets/formatAmount.ts'
import { formatParty } from '../../parties/formatParty.ts'
import { listStepsOf, type StepRule } from '../stepFacts.ts'

/** Leave to move a whole collection of NFTs. */
export const approvalForAll: StepRule = {
  id: 'approval-for-all',
  level: 'danger',
  applies: (facts) => {
    const intent = listStepsOf(facts, 'approve')
      .map((step) => step.intent)
      .find(({ asset, unlimited }) => asset.type !== 'erc20' && unlimited)
    if (!intent) return undefined
    const name = formatAsset(intent.asset)
    return {
      title: `Every ${name} you own`,
      sentence: `${formatParty(intent.spender)} could take every ${name} in this account, those you get later included. Marketplaces ask for this; so do thieves.`,
      evidence: intent.spender.address,
    }
  },
}
