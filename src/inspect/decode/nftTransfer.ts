import { decodeArguments } from '../../defi/abi/decodeArguments.ts'
import { lowerCase } from '../../defi/swap.ts'
import type { CallToDecode, DecodedCall, Decoder } from './decodedCall.ts'

const address = { type: 'address' } as const
const uint = { type: 'uint256' } as const
const bytes = { type: 'bytes' } as const
const transferFrom = { selector: '0x23b872dd', inputs: [address, address, uint] } as const
const safeTransferFrom = { selector: '0x42842e0e', inputs: [address, address, uint] } as const
const safeTransferWithData = { selector: '0xb88d4fde', inputs: [address, address, uint, bytes] } as const
const transferUnits = { selector: '0xf242432a', inputs: [address, address, uint, uint, bytes] } as const

/**
 * One NFT of the sender's, or some units of one.
 * @see https://eips.ethereum.org/EIPS/eip-721
 * @see https://eips.ethereum.org/EIPS/eip-1155
 */
export const nftTransfer: Decoder = (call) => {
  if (!call.to || call.value > 0n) return undefined
  return readErc721(call, call.to) ?? readErc1155(call, call.to)
}

function readErc721(
  { from, data, targetStandard }: CallToDecode,
  to: `0x${string}`,
): DecodedCall | undefined {
  const bare = targetStandard === 'erc721' ? decodeArguments(data, transferFrom) : undefined
  const [owner, recipient, tokenId] =
    bare ?? decodeArguments(data, safeTransferFrom) ?? decodeArguments(data, safeTransferWithData) ?? []
  if (!owner || !recipient || tokenId === undefined || lowerCase(owner) !== from) return undefined
  const asset = { type: 'erc721', address: to, tokenId } as const
  return { type: 'transfer', asset, amount: 1n, recipient: lowerCase(recipient) }
}

function readErc1155({ from, data }: CallToDecode, to: `0x${string}`): DecodedCall | undefined {
  const [owner, recipient, tokenId, amount] = decodeArguments(data, transferUnits) ?? []
  if (!owner || !recipient || amount === undefined || lowerCase(owner) !== from) return undefined
  const asset = { type: 'erc1155', address: to, tokenId } as const
  return { type: 'transfer', asset, amount, recipient: lowerCase(recipient) }
}
