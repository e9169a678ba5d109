import { formatAddress } from '../../parties/formatParty.ts'
import { isOwn, listStepsOf, type StepRule } from '../stepFacts.ts'

/** Something is sent to an address for the first time. */
export const firstSeenRecipient: StepRule = {
  id: 'first-seen-recipient',
  level: 'caution',
  applies: (facts) => {
    const found = listStepsOf(facts, 'transfer').find(
      ({ decoded: { recipient } }) =>
        !isOwn(recipient, facts) && !facts.context.knownAddresses.has(recipient),
    )
    if (!found) return undefined
    const { decoded } = found
    return {
      title: 'First time you send here',
      sentence: `You have never sent anything to ${formatAddress(decoded.recipient)}. Compare the whole address with where you have it from: what is sent can’t be taken back.`,
      evidence: decoded.recipient,
    }
  },
}
