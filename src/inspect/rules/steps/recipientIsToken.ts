import { fromAmount } from '../../../protocol/primitives.ts'
import { formatAddress } from '../../parties/formatParty.ts'
import { listStepsOf } from '../stepFacts.ts'
import type { TransactionFacts, TransactionRule } from '../transactionFacts.ts'

/** Something is sent to the contract of a token, where it stays for ever. */
export const recipientIsToken: TransactionRule = {
  id: 'recipient-is-token-contract',
  level: 'danger',
  applies: (facts) => {
    const tokenAt = (recipient: string) => facts.context.tokens.find(({ address }) => address === recipient)
    const found = listStepsOf(facts, 'transfer').find(
      ({ decoded: { asset, recipient } }) =>
        (tokenAt(recipient) ?? (asset.type !== 'native' && asset.address === recipient)) &&
        !isBought(recipient, facts),
    )
    if (!found) return undefined
    const { recipient } = found.decoded
    const token = tokenAt(recipient)
    return {
      title: 'The recipient is a token, not a person',
      sentence: `${formatAddress(recipient)} is the contract of ${token?.symbol ?? 'the token itself'}. What is sent there is usually lost for good.`,
      evidence: recipient,
    }
  },
}

/** Some tokens give their own for coin that is sent to them, as those of staked ether do. */
function isBought(token: string, { simulation }: TransactionFacts): boolean {
  if (simulation.status !== 'succeeded') return false
  return simulation.balanceChanges.some(
    ({ asset, amount }) => asset.address === token && fromAmount(amount) > 0n,
  )
}
