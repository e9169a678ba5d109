import { isOwn } from '../stepFacts.ts'
import type { TransactionRule } from '../transactionFacts.ts'

/** The sender is the recipient. */
export const selfTransfer: TransactionRule = {
  id: 'self-transfer',
  level: 'info',
  applies: (facts) => {
    const { decoded, transaction } = facts
    if (decoded.type !== 'transfer' || !isOwn(decoded.recipient, facts)) return undefined
    if (decoded.recipient !== transaction.from.toLowerCase()) return undefined
    return {
      title: 'You send this to yourself',
      sentence:
        'Sender and recipient are the same account. Nothing changes but the network fee, which is paid.',
      evidence: decoded.recipient,
    }
  },
}
