import { decodeArguments } from '../../defi/abi/decodeArguments.ts'
import { lowerCase } from '../../defi/swap.ts'
import { approveFunction } from './approveFunction.ts'
import type { Decoder } from './decodedCall.ts'

/**
 * Leave to move one NFT; given to address zero, it takes the leave back.
 * @see https://eips.ethereum.org/EIPS/eip-721
 */
export const nftApprove: Decoder = ({ to, value, data, targetStandard }) => {
  if (!to || value > 0n || targetStandard !== 'erc721') return undefined
  const read = decodeArguments(data, approveFunction)
  if (!read) return undefined
  const spender = lowerCase(read[0])
  const asset = { type: 'erc721', address: to, tokenId: read[1] } as const
  if (BigInt(spender) === 0n) return { type: 'revoke', asset, spender }
  const rest = { amount: 1n, unlimited: false, editable: false, increases: false }
  return { type: 'approve', asset, spender, ...rest }
}
