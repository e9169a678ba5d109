import { formatAddress } from '../../parties/formatParty.ts'
import { decodeText } from '../../signature/decodeText.ts'
import { isOwn } from '../stepFacts.ts'
import type { TransactionFacts, TransactionRule } from '../transactionFacts.ts'

/** A function is called where there is no code: nothing happens, and what is sent along is gone. */
export const contractWithoutCode: TransactionRule = {
  id: 'contract-without-code',
  level: 'danger',
  applies: (facts) => {
    const { transaction, parties } = facts
    const { to, data } = transaction
    const address = to?.toLowerCase() as `0x${string}` | undefined
    // An account that follows a contract (EIP-7702), or comes to by this, has a key and code alike.
    if (!address || data === '0x' || transaction.delegate || parties.getCode(address) !== '0x')
      return undefined
    if (isNote(data, address, facts)) return undefined
    return {
      title: 'There is no contract at this address',
      sentence: `${formatAddress(address)} has no code on this network, so what is asked of it won’t happen. What you send along would go to whoever holds its key.`,
      evidence: address,
    }
  },
}

/** A text that goes along with coin to oneself, or to whom one sent some before, is read by people and asks for nothing. */
function isNote(data: `0x${string}`, address: `0x${string}`, facts: TransactionFacts): boolean {
  const isKnown = isOwn(address, facts) || facts.context.knownAddresses.has(address)
  const text = isKnown ? decodeText(data) : undefined
  return text !== undefined && !/[^\P{C}\n\t]/u.test(text)
}
