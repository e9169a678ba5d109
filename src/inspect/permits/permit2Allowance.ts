import type { DecodedPermit, PermitReader } from './decodedPermit.ts'
import { readAddress, readNumber, readStruct, readStructs } from './fieldValue.ts'

/**
 * `PermitSingle` and `PermitBatch` of Permit2: allowances that it passes on until they run out.
 * @see https://docs.uniswap.org/contracts/permit2/reference/allowance-transfer
 */
export const permit2Allowance: PermitReader = ({ primaryType, message }) => {
  const spender = readAddress(message, 'spender')
  const single = primaryType === 'PermitSingle' ? readStruct(message, 'details') : undefined
  const details = primaryType === 'PermitBatch' ? readStructs(message, 'details') : single && [single]
  if (!spender || !details) return undefined
  const usableUntil = readNumber(message, 'sigDeadline')
  const permits = details.map((detail): DecodedPermit | undefined => {
    const token = readAddress(detail, 'token')
    const amount = readNumber(detail, 'amount')
    if (!token || amount === undefined) return undefined
    const lasts = readNumber(detail, 'expiration') ?? 'forever'
    return { asset: { type: 'erc20', address: token }, spender, amount, usableUntil, lasts, owner: undefined }
  })
  // Half a truth would mislead: it is told in full or left to the fields.
  return permits.every((permit) => permit !== undefined) ? permits : undefined
}
