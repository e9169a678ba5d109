import { MAX_UINT256 } from '../../protocol/maxUint256.ts'
import type { PermitReader } from './decodedPermit.ts'
import { readAddress, readNumber } from './fieldValue.ts'

/** `Permit(holder, spender, nonce, expiry, allowed)` of DAI: all or nothing. */
export const daiPermit: PermitReader = ({ primaryType, domain, message }) => {
  const token = readAddress(domain, 'verifyingContract')
  const owner = readAddress(message, 'holder')
  const spender = readAddress(message, 'spender')
  const { allowed } = message
  if (primaryType !== 'Permit' || !token || !owner || !spender || typeof allowed !== 'boolean') {
    return undefined
  }
  const asset = { type: 'erc20', address: token } as const
  const expiry = readNumber(message, 'expiry')
  // Zero stands for never.
  const usableUntil = expiry === 0n ? undefined : expiry
  return [{ asset, spender, amount: allowed ? MAX_UINT256 : 0n, usableUntil, lasts: 'forever', owner }]
}
