import { formatParty } from '../../parties/formatParty.ts'
import { listStepsOf, type StepRule } from '../stepFacts.ts'

/** First four bytes of keccak256('approveHash(bytes32)') (Safe). */
const APPROVE_HASH = '0xd4d9bdcd'

/** An owner of a Safe agrees to a transaction that is named by its hash alone, so that nobody can tell what it does. */
export const hiddenSafeTransaction: StepRule = {
  id: 'hidden-safe-transaction',
  level: 'danger',
  applies: (facts) => {
    const found = listStepsOf(facts, 'call').find(({ decoded }) => decoded.selector === APPROVE_HASH)
    if (!found) return undefined
    const safe = formatParty(found.intent.contract)
    return {
      title: 'What is agreed to can’t be seen',
      sentence: `Only the fingerprint of the transaction is here, and not the transaction. As soon as enough owners agree, anybody can have ${safe} carry it out, now or much later: it may move everything there, or change who owns it. Confirm it only if you trust whoever made it with all of that.`,
      evidence: found.decoded.arguments?.[0]?.value ?? found.decoded.contract,
    }
  },
}
