import type { PermitReader } from './decodedPermit.ts'
import { readAddress, readNumber } from './fieldValue.ts'

const types: readonly string[] = ['TransferWithAuthorization', 'ReceiveWithAuthorization']

/**
 * A transfer that anybody, or the recipient, may hand in for the signer.
 * @see https://eips.ethereum.org/EIPS/eip-3009
 */
export const authorizedTransfer: PermitReader = ({ primaryType, domain, message }) => {
  const token = readAddress(domain, 'verifyingContract')
  const spender = readAddress(message, 'to')
  const amount = readNumber(message, 'value')
  if (!types.includes(primaryType) || !token || !spender || amount === undefined) return undefined
  const asset = { type: 'erc20', address: token } as const
  const owner = readAddress(message, 'from')
  const usableUntil = readNumber(message, 'validBefore')
  return [{ asset, spender, amount, usableUntil, lasts: 'once', owner }]
}
