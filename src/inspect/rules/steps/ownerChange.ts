import type { Intent } from '../../../protocol/explanation.ts'
import { formatParty } from '../../parties/formatParty.ts'
import type { StepRule } from '../stepFacts.ts'
import { ownerFunctions } from './ownerFunctions.ts'

/** A call that changes who rules a contract, a token or an account. */
export const ownerChange: StepRule = {
  id: 'owner-change',
  level: 'danger',
  applies: ({ steps }) => {
    for (const { intent } of steps) {
      if (intent.type !== 'call' || !intent.selector || isTakenBack(intent)) continue
      const what = ownerFunctions.get(intent.selector)
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

/** What lets somebody act takes that back where its last word is no. */
function isTakenBack({ arguments: given }: Extract<Intent, { type: 'call' }>): boolean {
  return given?.at(-1)?.value === 'false'
}
