import { readCode } from '../../code/readCode.ts'
import { formatAddress } from '../../parties/formatParty.ts'
import { isFamiliar, listStepsOf, type StepRule } from '../stepFacts.ts'

/** Functions by which a contract can send tokens on: of tokens, or of accounts that can make any call. */
const waysOut: readonly string[] = [
  'a9059cbb', // transfer
  '095ea7b3', // approve
  '23b872dd', // transferFrom
  '42842e0e', // safeTransferFrom
  'f242432a', // safeTransferFrom of ERC-1155
  'b61d27f6', // execute
  '34fcd5be', // executeBatch
  'e9ae5c53', // execute of ERC-7821
  '6a761202', // execTransaction of a Safe
  'c6427474', // submitTransaction of the multisig that was there before it
  '39125215', // sendMultiSig of BitGo's wallets
  '0dcd7a6c', // sendMultiSigToken of these
  'f3fef3a3', // withdraw(address,uint256)
]

/** Tokens are sent to a contract that has no way to send them on. */
export const recipientCannotHold: StepRule = {
  id: 'recipient-cannot-hold',
  level: 'danger',
  applies: (facts) => {
    const found = listStepsOf(facts, 'transfer').find(({ decoded: { asset, recipient } }) => {
      const code = facts.parties.getCode(recipient)
      const isContract = facts.parties.getKind(recipient) === 'contract'
      return (
        asset.type !== 'native' && isContract && code && !isFamiliar(recipient, facts) && !hasWayOut(code)
      )
    })
    if (!found) return undefined
    const { recipient } = found.decoded
    return {
      title: 'The recipient can’t give it back',
      sentence: `${formatAddress(recipient)} is a contract, and nothing in its code could send a token on. What is sent there would stay there for good.`,
      evidence: recipient,
    }
  },
}

/** Code that runs other code may do anything: nothing can be said of it. */
function hasWayOut(code: `0x${string}`): boolean {
  return readCode(code).delegates || waysOut.some((selector) => code.includes(selector))
}
