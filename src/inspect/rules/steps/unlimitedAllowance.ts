import { formatAsset } from '../../assets/formatAmount.ts'
import { formatParty } from '../../parties/formatParty.ts'
import { listStepsOf, type StepRule } from '../stepFacts.ts'

/** An allowance without limit, of a token or of the units of one. */
export const unlimitedAllowance: StepRule = {
  id: 'unlimited-allowance',
  level: 'caution',
  applies: (facts) => {
    const intent = listStepsOf(facts, 'approve')
      .map((step) => step.intent)
      .find(({ unlimited, asset }) => unlimited && asset.type === 'erc20')
    if (!intent) return undefined
    const symbol = formatAsset(intent.asset)
    const advice = intent.editable ? ' You can set a limit before you confirm.' : ''
    return {
      title: `No limit to the ${symbol} it may take`,
      sentence: `${formatParty(intent.spender)} could move all ${symbol} you have, and all you will ever get, until you take the allowance back.${advice}`,
      evidence: intent.spender.address,
    }
  },
}
