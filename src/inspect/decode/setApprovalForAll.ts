import { decodeArguments } from '../../defi/abi/decodeArguments.ts'
import { lowerCase } from '../../defi/swap.ts'
import { MAX_UINT256 } from '../../protocol/maxUint256.ts'
import type { Decoder } from './decodedCall.ts'

const approveAll = { selector: '0xa22cb465', inputs: [{ type: 'address' }, { type: 'bool' }] } as const

/**
 * Leave to move every NFT of a collection, those to come included, or its end.
 * @see https://eips.ethereum.org/EIPS/eip-721
 * @see https://eips.ethereum.org/EIPS/eip-1155
 */
export const setApprovalForAll: Decoder = ({ to, value, data, targetStandard }) => {
  const read = to && value === 0n ? decodeArguments(data, approveAll) : undefined
  if (!to || !read) return undefined
  const type = targetStandard === 'erc721' ? 'erc721' : 'erc1155'
  const asset = { type, address: to, tokenId: undefined } as const
  const spender = lowerCase(read[0])
  if (!read[1]) return { type: 'revoke', asset, spender }
  const rest = { amount: MAX_UINT256, unlimited: true, editable: false, increases: false }
  return { type: 'approve', asset, spender, ...rest }
}
