import { formatParty } from '../../parties/formatParty.ts'
import type { TypedDataRule } from '../typedDataFacts.ts'

/** A permit for an address that has never done anything: made for this one purpose. */
export const permitToFreshAccount: TypedDataRule = {
  id: 'permit-to-fresh-account',
  level: 'danger',
  applies: ({ decoded, permits, freshAccounts }) => {
    const index = decoded.findIndex(({ spender, amount }) => amount > 0n && freshAccounts.has(spender))
    const found = permits[index]
    if (!found) return undefined
    return {
      title: 'An address that has never been used',
      sentence: `${formatParty(found.spender)} has neither code nor a single transaction of its own. Thieves make a new address for each theft.`,
      evidence: found.spender.address,
    }
  },
}
