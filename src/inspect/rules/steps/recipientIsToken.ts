import { formatAddress } from '../../parties/formatParty.ts'
import { listStepsOf, type StepRule } from '../stepFacts.ts'

/** Something is sent to the contract of a token, where it stays for ever. */
export const recipientIsToken: StepRule = {
  id: 'recipient-is-token-contract',
  level: 'danger',
  applies: (facts) => {
    const tokenAt = (recipient: string) => facts.context.tokens.find(({ address }) => address === recipient)
    const found = listStepsOf(facts, 'transfer').find(
      ({ decoded: { asset, recipient } }) =>
        tokenAt(recipient) ?? (asset.type !== 'native' && asset.address === recipient),
    )
    if (!found) return undefined
    const { recipient } = found.decoded
    const token = tokenAt(recipient)
    return {
      title: 'The recipient is a token, not a person',
      sentence: `${formatAddress(recipient)} is the contract of ${token?.symbol ?? 'the token itself'}. What is sent there is lost, as a rule for good.`,
      evidence: recipient,
    }
  },
}
