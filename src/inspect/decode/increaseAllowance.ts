import { decodeArguments } from '../../defi/abi/decodeArguments.ts'
import { lowerCase } from '../../defi/swap.ts'
import { isUnlimited } from '../assets/assetRef.ts'
import type { Decoder } from './decodedCall.ts'

const increase = { selector: '0x39509351', inputs: [{ type: 'address' }, { type: 'uint256' }] } as const

/** `increaseAllowance(spender, addedValue)` of OpenZeppelin's tokens: more on top of what is allowed already. */
export const increaseAllowance: Decoder = ({ to, value, data }) => {
  const read = to && value === 0n ? decodeArguments(data, increase) : undefined
  if (!to || !read) return undefined
  const [spender, amount] = read
  return {
    type: 'approve',
    asset: { type: 'erc20', address: to },
    amount,
    unlimited: isUnlimited(amount),
    spender: lowerCase(spender),
    editable: false,
    increases: true,
  }
}
