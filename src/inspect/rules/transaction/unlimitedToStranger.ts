import { formatParty } from '../../parties/formatParty.ts'
import { isOwn, type TransactionRule } from '../transactionFacts.ts'

/** An allowance without limit for a contract that the wallet has no name for, and that was never used before. */
export const unlimitedToStranger: TransactionRule = {
  id: 'unlimited-to-stranger',
  level: 'danger',
  applies: (facts) => {
    const { intent, decoded, context } = facts
    if (intent.type !== 'approve' || decoded.type !== 'approve' || !intent.unlimited) return undefined
    const { spender } = decoded
    const isKnown = intent.spender.name !== undefined || context.knownAddresses.has(spender)
    if (isKnown || isOwn(spender, facts)) return undefined
    return {
      title: 'Everything, to somebody unknown',
      sentence: `The wallet does not know ${formatParty(intent.spender)}, and you have never used it. Leave to move everything is what thieves ask for.`,
    }
  },
}
