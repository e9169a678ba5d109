import { decodeArguments } from '../../defi/abi/decodeArguments.ts'
import { lowerCase } from '../../defi/swap.ts'
import { isUnlimited } from '../assets/assetRef.ts'
import { approveFunction } from './approveFunction.ts'
import type { Decoder } from './decodedCall.ts'

/** An allowance of ERC-20 tokens; of zero, it takes one back. */
export const erc20Approve: Decoder = ({ to, value, data }) => {
  const read = to && value === 0n ? decodeArguments(data, approveFunction) : undefined
  if (!to || !read) return undefined
  const asset = { type: 'erc20', address: to } as const
  const spender = lowerCase(read[0])
  const amount = read[1]
  if (amount === 0n) return { type: 'revoke', asset, spender }
  const unlimited = isUnlimited(amount)
  return { type: 'approve', asset, amount, unlimited, spender, editable: true, increases: false }
}
