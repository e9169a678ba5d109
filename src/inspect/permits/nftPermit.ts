import type { PermitReader } from './decodedPermit.ts'
import { readAddress, readNumber } from './fieldValue.ts'

/**
 * `Permit(spender, tokenId, nonce, deadline)` of an NFT, as Uniswap's positions have it.
 * @see https://eips.ethereum.org/EIPS/eip-4494
 */
export const nftPermit: PermitReader = ({ primaryType, domain, message }) => {
  const token = readAddress(domain, 'verifyingContract')
  const spender = readAddress(message, 'spender')
  const tokenId = readNumber(message, 'tokenId')
  if (primaryType !== 'Permit' || !token || !spender || tokenId === undefined) return undefined
  const asset = { type: 'erc721', address: token, tokenId } as const
  const usableUntil = readNumber(message, 'deadline')
  return [{ asset, spender, amount: 1n, usableUntil, lasts: 'forever', owner: undefined }]
}
