import { formatAsset } from '../../assets/formatAmount.ts'
import { formatParty } from '../../parties/formatParty.ts'
import type { TypedDataRule } from '../typedDataFacts.ts'

/** A permit without limit. */
export const permitUnlimited: TypedDataRule = {
  id: 'permit-unlimited',
  level: 'danger',
  applies: ({ permits }) => {
    const unlimited = permits.find((permit) => permit.unlimited)
    if (!unlimited) return undefined
    const what = formatAsset(unlimited.asset)
    return {
      title: `No limit to the ${what} it may take`,
      sentence: `With this signature ${formatParty(unlimited.spender)} could take all ${what} you have and will get. Nothing more would have to be confirmed.`,
      evidence: unlimited.spender.address,
    }
  },
}
