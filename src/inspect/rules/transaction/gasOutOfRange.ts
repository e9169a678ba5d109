import { fromAmount } from '../../../protocol/primitives.ts'
import type { TransactionFacts, TransactionRule } from '../transactionFacts.ts'

/** The most gas that one transaction may have (EIP-7825): 2^24. */
const MAX_GAS = 16_777_216n
/** Beyond these, a limit that a site sets has nothing to do with what the transaction takes. */
const FAR_TIMES = 20n
const FAR_GAS = 2_000_000n

/** The site asks for more gas than a transaction may use, or than this one has any use for. */
export const gasOutOfRange: TransactionRule = {
  id: 'gas-out-of-range',
  level: 'caution',
  applies: ({ transaction, outcome }) => {
    if (transaction.gas === undefined) return undefined
    const gas = fromAmount(transaction.gas)
    const used = readUsed(outcome)
    // A chain that has this much used counts in units of its own, and has another limit.
    if (gas > MAX_GAS && (used ?? 0n) <= MAX_GAS) {
      return {
        title: 'It asks for more gas than there may be',
        sentence:
          'The site wants a gas limit above what one transaction may use. Such a transaction is refused, or costs far more than it should.',
        evidence: `Gas limit ${gas}, the most is ${MAX_GAS}`,
      }
    }
    if (used === undefined || gas <= FAR_GAS || gas <= used * FAR_TIMES) return undefined
    return {
      title: 'It asks for far more gas than it takes',
      sentence:
        'The network fee shown is for the gas limit that the site set. Tried out, this takes less than a twentieth of it; code that behaves differently in a block could use up the rest.',
      evidence: `Gas limit ${gas}, tried out it takes ${used}`,
    }
  },
}

function readUsed(outcome: TransactionFacts['outcome']): bigint | undefined {
  return outcome.status === 'succeeded' ? outcome.gasUsed : undefined
}
