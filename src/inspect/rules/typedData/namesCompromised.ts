import { listSignedFields } from '../../../protocol/typedData/listSignedFields.ts'
import { formatAddress } from '../../parties/formatParty.ts'
import { listRecipients } from '../stepFacts.ts'
import type { TypedDataRule } from '../typedDataFacts.ts'

/**
 * An own account whose words others know is named in what is signed: as spender, recipient, witness or whatever the
 * format has, or as recipient in calls within it.
 */
export const namesCompromised: TypedDataRule = {
  id: 'recipient-compromised',
  level: 'danger',
  applies: (facts) => {
    const { typed, context, address } = facts
    const named = listSignedFields(typed)
      .fields.filter(({ type }) => type === 'address')
      .map(({ value }) => value.toLowerCase())
    const found = [...named, ...listRecipients(facts)].find(
      (candidate) => context.compromisedAddresses.has(candidate) && candidate !== address.toLowerCase(),
    )
    if (!found) return undefined
    return {
      title: 'The words of this account have leaked',
      sentence: `This names ${formatAddress(found)}. It is your own account, but others can take what it gets or may move, at once. Use another one.`,
      evidence: found,
    }
  },
}
