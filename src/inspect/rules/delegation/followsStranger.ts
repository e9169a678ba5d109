import { formatParty } from '../../parties/formatParty.ts'
import type { DelegationRule } from '../delegationFacts.ts'

/** The account follows a contract that nobody vouches for: whoever wrote it can take everything, at any time. */
export const followsStranger: DelegationRule = {
  id: 'follows-stranger',
  level: 'danger',
  applies: ({ stranger }) =>
    stranger && {
      title: 'This account follows a contract that the wallet does not know',
      sentence: `Whoever wrote ${formatParty({ address: stranger })} can act for this account, and take what comes in. End that first, on the account’s own page under “Delegation”. The wallet does not put another contract in its place by itself.`,
      evidence: stranger,
    },
}
