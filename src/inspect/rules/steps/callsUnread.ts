import type { Address } from '../../../protocol/primitives.ts'
import type { Rule } from '../rule.ts'
import type { StepFacts } from '../stepFacts.ts'
import type { TransactionFacts } from '../transactionFacts.ts'

/** Of a transaction also what trying it out showed; of typed data there is nothing to try. */
type Facts = StepFacts & Partial<Pick<TransactionFacts, 'transaction' | 'simulation'>>

/** Behind more calls than are read, or deeper in them, stand others: whoever hides one puts it there. */
export const callsUnread: Rule<Facts> = {
  id: 'calls-unread',
  level: 'danger',
  applies: (facts) => {
    const unread = facts.steps.filter(
      ({ decoded, actor }) => decoded.type === 'call' && decoded.isUnread && !isSeen(actor, facts),
    )
    const [first] = unread
    if (!first) return undefined
    return {
      title: 'More than the wallet reads',
      sentence:
        'It holds more calls than the wallet reads, or calls too deep in others. What those do nobody has looked at: they may let somebody take everything. Ask for it in smaller parts.',
      evidence: `Not read: ${unread.length}. The first: call ${first.place.map((index) => index + 1).join('.')}, to ${first.target ?? 'a new contract'}.`,
    }
  },
}

/** What the sender does itself is seen by what it changes; what a Safe or an account of others does is not. */
function isSeen(actor: Address | undefined, { transaction, simulation }: Facts): boolean {
  const isWhole = simulation?.status === 'succeeded' && simulation.complete
  return isWhole && actor !== undefined && actor === transaction?.from.toLowerCase()
}
