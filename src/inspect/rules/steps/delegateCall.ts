import { readCode } from '../../code/readCode.ts'
import { formatAddress } from '../../parties/formatParty.ts'
import type { Step } from '../../steps.ts'
import type { StepFacts, StepRule } from '../stepFacts.ts'

/** First four bytes of keccak256('execute(address,bytes)') (DSProxy). */
const EXECUTE = '0x1cff79cd'
/**
 * Safe's own MultiSend, in versions 1.3.0, 1.4.1 and 1.5.0: all it does is make the calls it is given, which are read.
 * @see https://github.com/safe-global/safe-deployments
 */
const harmless: ReadonlySet<string> = new Set([
  '0xa238cbeb142c10ef7ad8442c6d1f9e89e07e7761',
  '0x998739bfdaadde7c933b942a68053933098f9eda',
  '0x40a2accbd92bca938b02010e17a5b8929b49130d',
  '0xa1dabef33b3b82c7814b6d82a79e50f4ac44102b',
  '0x38869bf66a61cf6bdb996a6ae40d5853fd43b526',
  '0x9641d764fc13c8b624c04430c7356c1c7c8102e2',
  '0x218543288004cd07832472d464648173c77d7eb7',
  '0xa83c336b20401af773b6219ba5027174338d1836',
])

/** Code of somebody else’s runs as if it were the account’s own (B8): it may take all, and the account itself. */
export const delegateCall: StepRule = {
  id: 'delegate-call',
  level: 'danger',
  applies: (facts) => {
    const found = facts.steps.find(
      (step) =>
        step.isDelegate && step.target && !isHarmless(step.target, step.decoded) && !isPlain(step, facts),
    )
    if (!found?.target || !found.actor) return undefined
    return {
      title: 'It hands over the whole account',
      sentence: `The code of ${formatAddress(found.target)} would run as if it were that of ${formatAddress(found.actor)}. It may move everything there and change who owns it. The largest thefts were done this way.`,
      evidence: `DELEGATECALL to ${found.target}`,
    }
  },
}

function isHarmless(target: string, decoded: { type: string; inner?: unknown }): boolean {
  return harmless.has(target) && decoded.inner !== undefined
}

/**
 * `execute(address,bytes)` is no name that only a DSProxy's function has: where the code has no such instruction, it makes a
 * plain call.
 */
function isPlain({ place, actor }: Step, { steps, parties }: StepFacts): boolean {
  const outer = steps.find((step) => step.place.join() === place.slice(0, -1).join())
  if (outer?.decoded.type !== 'call' || outer.decoded.selector !== EXECUTE) return false
  const code = actor && parties.getCode(actor)
  // Where the code is that of another (EIP-7702), or not there yet, its own bytes tell nothing.
  return code !== undefined && code !== '0x' && !code.startsWith('0xef01') && !readCode(code).delegates
}
