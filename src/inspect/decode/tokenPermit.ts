import { decodeArguments } from '../../defi/abi/decodeArguments.ts'
import { lowerCase } from '../../defi/swap.ts'
import { MAX_UINT256 } from '../../protocol/maxUint256.ts'
import { isUnlimited } from '../assets/assetRef.ts'
import type { Decoder } from './decodedCall.ts'

const address = { type: 'address' } as const
const uint = { type: 'uint256' } as const
const bytes32 = { type: 'bytes32' } as const
const signature = [{ type: 'uint8' }, bytes32, bytes32] as const
const permit = { selector: '0xd505accf', inputs: [address, address, uint, uint, ...signature] } as const
const daiPermit = {
  selector: '0x8fcbaf0c',
  inputs: [address, address, uint, uint, { type: 'bool' }, ...signature],
} as const

/**
 * An allowance that the sender signed before and hands in now. Somebody else's is left to the unknown calls: it is theirs.
 * @see https://eips.ethereum.org/EIPS/eip-2612
 */
export const tokenPermit: Decoder = (call) => {
  const { to, from } = call
  const read = to && call.value === 0n ? readPermit(call.data) : undefined
  if (!to || !read || read.owner !== from) return undefined
  const { spender, amount } = read
  const asset = { type: 'erc20', address: to } as const
  if (amount === 0n) return { type: 'revoke', asset, spender }
  const unlimited = isUnlimited(amount)
  return { type: 'approve', asset, amount, unlimited, spender, editable: false, increases: false }
}

function readPermit(data: `0x${string}`) {
  const [owner, spender, amount] = decodeArguments(data, permit) ?? []
  if (owner && spender && amount !== undefined)
    return { owner: lowerCase(owner), spender: lowerCase(spender), amount }
  // DAI knows all or nothing.
  const [holder, other, , , isAllowed] = decodeArguments(data, daiPermit) ?? []
  if (!holder || !other) return undefined
  return {
    owner: lowerCase(holder),
    spender: lowerCase(other),
    amount: isAllowed ? MAX_UINT256 : 0n,
  }
}
