import { readCode } from '../../code/readCode.ts'
import { formatParty } from '../../parties/formatParty.ts'
import type { TransactionRule } from '../transactionFacts.ts'

/** A function that is known to nobody and that the contract’s own code does not look for. */
export const functionNotThere: TransactionRule = {
  id: 'function-not-there',
  level: 'caution',
  applies: ({ decoded, intent, parties, findings: { implementation } }) => {
    if (decoded.type !== 'call' || intent.type !== 'call' || decoded.inner || decoded.signature)
      return undefined
    const code = implementation?.code ?? parties.getCode(decoded.contract)
    if (!decoded.selector || !code || parties.getKind(decoded.contract) !== 'contract') return undefined
    // Compilers leave out the zeros that a selector begins with.
    const sought = decoded.selector.slice(2).replace(/^(00)+/, '')
    if (sought === '' || code.includes(sought) || readCode(code).delegates) return undefined
    return {
      title: 'The contract has no such function',
      sentence: `Nothing in the code of ${formatParty(intent.contract)} answers to ${decoded.selector}. What then runs is whatever it keeps for calls it does not know.`,
      evidence: implementation ? `Code at ${implementation.address}` : `Code at ${decoded.contract}`,
    }
  },
}
