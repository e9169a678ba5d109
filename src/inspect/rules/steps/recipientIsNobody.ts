import { listRecipients, type StepRule } from '../stepFacts.ts'

/** Addresses that nobody has the key of, by their shape. */
const MAX_NOBODY = 0xffffn
const DEAD = '0x000000000000000000000000000000000000dead'

/** Something is sent where nobody can ever take it from. */
export const recipientIsNobody: StepRule = {
  id: 'recipient-is-nobody',
  level: 'danger',
  applies: (facts) => {
    const recipient = listRecipients(facts).find(
      (address) => BigInt(address) <= MAX_NOBODY || address === DEAD,
    )
    if (!recipient) return undefined
    return {
      title: 'Nobody holds this address',
      sentence: 'What is sent there is destroyed. Go on only if that is what you want.',
      evidence: recipient,
    }
  },
}
