import { formatAddress } from '../../parties/formatParty.ts'
import type { TransactionRule } from '../transactionFacts.ts'

/** A function is called where there is no code: nothing happens, and what is sent along is gone. */
export const contractWithoutCode: TransactionRule = {
  id: 'contract-without-code',
  level: 'danger',
  applies: ({ transaction, parties }) => {
    const { to, data } = transaction
    const address = to?.toLowerCase() as `0x${string}` | undefined
    // An account that follows a contract (EIP-7702), or comes to by this, has a key and code alike.
    if (!address || data === '0x' || transaction.delegate || parties.getCode(address) !== '0x')
      return undefined
    return {
      title: 'There is no contract at this address',
      sentence: `${formatAddress(address)} has no code on this network, so what is asked of it won’t happen. What you send along would go to whoever holds its key.`,
      evidence: address,
    }
  },
}
