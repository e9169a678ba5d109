import { formatParty } from '../../parties/formatParty.ts'
import type { TransactionRule } from '../transactionFacts.ts'

/** An allowance for an address without code: a person, not a protocol. */
export const allowanceToAccount: TransactionRule = {
  id: 'allowance-to-account',
  level: 'danger',
  applies: ({ decoded, intent, parties }) => {
    if (decoded.type !== 'approve' || intent.type !== 'approve') return undefined
    if (parties.getKind(decoded.spender) !== 'account') return undefined
    return {
      title: 'Leave for a person, not for a contract',
      sentence: `${formatParty(intent.spender)} has no code: somebody holds its key and could take your tokens by hand. Protocols never ask for this; thieves do.`,
    }
  },
}
