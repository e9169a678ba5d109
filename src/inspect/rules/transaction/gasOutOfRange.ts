import { fromAmount } from '../../../protocol/primitives.ts'
import type { TransactionRule } from '../transactionFacts.ts'

/** The most gas that one transaction may have (EIP-7825): 2^24. */
const MAX_GAS = 16_777_216n

/** The site asks for more gas than a transaction may use. */
export const gasOutOfRange: TransactionRule = {
  id: 'gas-out-of-range',
  level: 'caution',
  applies: ({ transaction: { gas } }) =>
    gas !== undefined && fromAmount(gas) > MAX_GAS
      ? {
          title: 'It asks for more gas than there may be',
          sentence:
            'The site wants a gas limit above what one transaction may use. Such a transaction is refused, or costs far more than it should.',
          evidence: `Gas limit ${gas}, the most is ${MAX_GAS}`,
        }
      : undefined,
}
