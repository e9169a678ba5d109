import { formatParty } from '../../parties/formatParty.ts'
import { listStepsOf, type StepRule } from '../stepFacts.ts'

/** An allowance for an address without code: a person, not a protocol. */
export const allowanceToAccount: StepRule = {
  id: 'allowance-to-account',
  level: 'danger',
  applies: (facts) => {
    const found = listStepsOf(facts, 'approve').find(
      ({ decoded }) => facts.parties.getKind(decoded.spender) === 'account',
    )
    if (!found) return undefined
    const { intent } = found
    return {
      title: 'An allowance for a person, not for a contract',
      sentence: `${formatParty(intent.spender)} has no code: somebody holds its key and could take your tokens by hand. Protocols never ask for this; thieves do.`,
      evidence: intent.spender.address,
    }
  },
}
