import type { DecodedPermit, PermitReader } from './decodedPermit.ts'
import { readAddress, readNumber, readStruct, readStructs } from './fieldValue.ts'

const single: readonly string[] = ['PermitTransferFrom', 'PermitWitnessTransferFrom']
const batch: readonly string[] = ['PermitBatchTransferFrom', 'PermitBatchWitnessTransferFrom']

/**
 * `PermitTransferFrom`, `PermitBatchTransferFrom` and both with a witness, of Permit2: one transfer, at most of the
 * amount, by whoever is named as spender.
 * @see https://docs.uniswap.org/contracts/permit2/reference/signature-transfer
 */
export const permit2Transfer: PermitReader = ({ primaryType, message }) => {
  const spender = readAddress(message, 'spender')
  const only = single.includes(primaryType) ? readStruct(message, 'permitted') : undefined
  const permitted = batch.includes(primaryType) ? readStructs(message, 'permitted') : only && [only]
  if (!spender || !permitted) return undefined
  const usableUntil = readNumber(message, 'deadline')
  const permits = permitted.map((item): DecodedPermit | undefined => {
    const token = readAddress(item, 'token')
    const amount = readNumber(item, 'amount')
    if (!token || amount === undefined) return undefined
    const asset = { type: 'erc20', address: token } as const
    return { asset, spender, amount, usableUntil, lasts: 'once', owner: undefined }
  })
  return permits.every((permit) => permit !== undefined) ? permits : undefined
}
