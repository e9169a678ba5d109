import { formatAddress } from '../../parties/formatParty.ts'
import type { TransactionRule } from '../transactionFacts.ts'

/** Something is sent to the contract of a token, where it stays for ever. */
export const recipientIsToken: TransactionRule = {
  id: 'recipient-is-token-contract',
  level: 'danger',
  applies: ({ decoded, context }) => {
    if (decoded.type !== 'transfer') return undefined
    const { asset, recipient } = decoded
    const token = context.tokens.find(({ address }) => address === recipient)
    if (!token && (asset.type === 'native' || asset.address !== recipient)) return undefined
    return {
      title: 'The recipient is a token, not a person',
      sentence: `${formatAddress(recipient)} is the contract of ${token?.symbol ?? 'the token itself'}. What is sent there is lost, as a rule for good.`,
    }
  },
}
