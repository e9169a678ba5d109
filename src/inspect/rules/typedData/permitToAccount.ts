import { formatParty } from '../../parties/formatParty.ts'
import type { TypedDataRule } from '../typedDataFacts.ts'

/** A permit for an address without code: a person, not a protocol. */
export const permitToAccount: TypedDataRule = {
  id: 'permit-to-account',
  level: 'danger',
  applies: ({ permits, decoded, parties }) => {
    const index = decoded.findIndex(
      ({ spender, amount }) => amount > 0n && parties.getKind(spender) === 'account',
    )
    const found = permits[index]
    if (!found) return undefined
    return {
      title: 'An allowance for a person, not for a contract',
      sentence: `${formatParty(found.spender)} has no code: somebody holds its key and could take your tokens by hand. Protocols never ask for this; thieves do.`,
      evidence: found.spender.address,
    }
  },
}
