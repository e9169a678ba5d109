import { formatAsset } from '../../assets/formatAmount.ts'
import { formatParty } from '../../parties/formatParty.ts'
import type { TypedDataRule } from '../typedDataFacts.ts'

/** A signature that gives leave to move tokens. */
export const permit: TypedDataRule = {
  id: 'permit',
  level: 'caution',
  applies: ({ permits }) => {
    const [first] = permits.filter(({ amount }) => amount !== '0')
    if (!first) return undefined
    const more = permits.length > 1 ? ` and ${permits.length - 1} more` : ''
    return {
      title: 'This signature gives an allowance for tokens',
      sentence: `It costs no fee and looks harmless, but with it ${formatParty(first.spender)} can take ${formatAsset(first.asset)}${more} from your account without asking again.`,
      evidence: first.spender.address,
    }
  },
}
