import type { PermitReader } from './decodedPermit.ts'
import { readAddress, readNumber } from './fieldValue.ts'

/**
 * `Permit(owner, spender, value, nonce, deadline)` of a token, which is the domain's contract.
 * @see https://eips.ethereum.org/EIPS/eip-2612
 */
export const eip2612: PermitReader = ({ primaryType, domain, message }) => {
  const token = readAddress(domain, 'verifyingContract')
  const spender = readAddress(message, 'spender')
  const amount = readNumber(message, 'value')
  if (primaryType !== 'Permit' || !token || !spender || amount === undefined) return undefined
  const asset = { type: 'erc20', address: token } as const
  const usableUntil = readNumber(message, 'deadline')
  const owner = readAddress(message, 'owner')
  return [{ asset, spender, amount, usableUntil, lasts: 'forever', owner }]
}
