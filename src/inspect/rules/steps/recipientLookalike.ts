import type { Address } from '../../../protocol/primitives.ts'
import { listSignedFields } from '../../../protocol/typedData/listSignedFields.ts'
import type { TypedData } from '../../../protocol/typedData/typedData.ts'
import { findLookalike } from '../../parties/findLookalike.ts'
import { formatAddress } from '../../parties/formatParty.ts'
import type { Rule } from '../rule.ts'
import { isOwn, listRecipients, type StepFacts } from '../stepFacts.ts'

/** Of typed data, what is signed: whom it names may get something by it, whatever the format. */
type Facts = StepFacts & { readonly typed?: TypedData }

/** The recipient looks like an address that is known, and is another (“address poisoning”). */
export const recipientLookalike: Rule<Facts> = {
  id: 'recipient-lookalike',
  level: 'danger',
  applies: (facts) => {
    const { knownAddresses, ownAddresses } = facts.context
    const known = [...ownAddresses, ...knownAddresses]
    const strangers = [...listRecipients(facts), ...listNamed(facts)].filter(
      (recipient) => !isOwn(recipient, facts) && !knownAddresses.has(recipient),
    )
    const recipient = strangers.find((address) => findLookalike(address, known) !== undefined)
    const original = recipient && findLookalike(recipient, known)
    if (!recipient || !original) return undefined
    return {
      title: 'This address imitates one you know',
      sentence: `${formatAddress(recipient)} begins and ends like ${formatAddress(original)}, which you know, but it is another address. Thieves make such addresses so that they are copied by mistake. Whatever you send would be theirs.`,
      evidence: `Asked for: ${recipient}. Known: ${original}.`,
    }
  },
}

/** Exchanges write addresses as text, too. */
function listNamed({ typed }: Facts): readonly Address[] {
  if (!typed) return []
  return listSignedFields(typed)
    .fields.filter(({ type, value }) => /^(address|string)$/.test(type) && /^0x[0-9a-f]{40}$/i.test(value))
    .map(({ value }) => value.toLowerCase() as Address)
}
