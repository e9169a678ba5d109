import { formatParty } from '../../parties/formatParty.ts'
import type { StepRule } from '../stepFacts.ts'
import { ownerFunctions } from './ownerFunctions.ts'

/** A call that changes who rules a contract, a token or an account. */
export const ownerChange: StepRule = {
  id: 'owner-change',
  level: 'danger',
  applies: ({ steps }) => {
    for (const { intent } of steps) {
      const what = intent.type === 'call' && intent.selector && ownerFunctions.get(intent.selector)
      if (!what) continue
      return {
        title: 'It changes who is in charge',
        sentence: `As its name has it, this call ${what}; it is made to ${formatParty(intent.contract)}. Whoever is in charge afterwards may take what it holds, and you may not be able to take it back.`,
        evidence: `${intent.signature ?? intent.selector} on ${intent.contract.address}`,
      }
    }
    return undefined
  },
}
