import { BURN_ADDRESS } from '../../../protocol/reservedAddresses.ts'
import { listRecipients, type StepRule } from '../stepFacts.ts'

/** Addresses that nobody has the key of, by their shape. */
const MAX_NOBODY = 0xffffn

/** Something is sent where nobody can ever take it from. */
export const recipientIsNobody: StepRule = {
  id: 'recipient-is-nobody',
  level: 'danger',
  applies: (facts) => {
    const recipient = listRecipients(facts).find(
      (address) => BigInt(address) <= MAX_NOBODY || address === BURN_ADDRESS,
    )
    if (!recipient) return undefined
    return {
      title: 'Nobody holds this address',
      sentence: 'What is sent there is destroyed. Go on only if that is what you want.',
      evidence: recipient,
    }
  },
}
