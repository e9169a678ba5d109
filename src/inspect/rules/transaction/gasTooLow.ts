import { fromAmount } from '../../../protocol/primitives.ts'
import { OUT_OF_GAS } from '../../simulate/revert.ts'
import { createExtent } from '../extent.ts'
import type { TransactionRule } from '../transactionFacts.ts'

/** The site insists on a gas limit that the transaction does not get by with. */
export const gasTooLow: TransactionRule = {
  id: 'gas-too-low',
  level: 'danger',
  applies: ({ transaction: { gas }, outcome }) => {
    if (gas === undefined) return undefined
    const used = outcome.status === 'succeeded' ? outcome.gasUsed : undefined
    const isShort = used !== undefined && used > fromAmount(gas)
    if (!isShort && !(outcome.status === 'reverted' && outcome.reason === OUT_OF_GAS)) return undefined
    return {
      title: 'It allows too little gas',
      sentence:
        'The site set a limit that this would run into. It would then do nothing, and its network fee would be paid all the same.',
      evidence: `Gas limit ${gas}${used === undefined ? '' : `, tried out it takes ${used}`}`,
      // By how much it is too little makes no difference.
      extent: createExtent([gas]),
    }
  },
}
