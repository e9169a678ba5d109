import { decodeArguments } from '../../defi/abi/decodeArguments.ts'
import { lowerCase } from '../../defi/swap.ts'
import { isUnlimited } from '../assets/assetRef.ts'
import { PERMIT2_ADDRESS } from '../permit2.ts'
import type { Decoder } from './decodedCall.ts'

const approve = {
  selector: '0x87517c45',
  inputs: [{ type: 'address' }, { type: 'address' }, { type: 'uint160' }, { type: 'uint48' }],
} as const

/**
 * An allowance that Permit2 passes on: `approve(token, spender, amount, expiration)`.
 * @see https://docs.uniswap.org/contracts/permit2/reference/allowance-transfer
 */
export const permit2Approve: Decoder = ({ to, value, data }) => {
  const read = to === PERMIT2_ADDRESS && value === 0n ? decodeArguments(data, approve) : undefined
  if (!read) return undefined
  const [token, spenderAsWritten, amount] = read
  const asset = { type: 'erc20', address: lowerCase(token) } as const
  const spender = lowerCase(spenderAsWritten)
  if (amount === 0n) return { type: 'revoke', asset, spender }
  const unlimited = isUnlimited(amount)
  return { type: 'approve', asset, amount, unlimited, spender, editable: false, increases: false }
}
