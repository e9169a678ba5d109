import { decodeArguments } from '../../defi/abi/decodeArguments.ts'
import { lowerCase } from '../../defi/swap.ts'
import type { Decoder } from './decodedCall.ts'

const address = { type: 'address' } as const
const uint = { type: 'uint256' } as const
const transfer = { selector: '0xa9059cbb', inputs: [address, uint] } as const
const transferFrom = { selector: '0x23b872dd', inputs: [address, address, uint] } as const

/**
 * `transfer`, and `transferFrom` of the sender's own tokens. Moving somebody else's is left to the unknown calls,
 * which show every argument.
 * @see https://eips.ethereum.org/EIPS/eip-20
 */
export const erc20Transfer: Decoder = ({ from, to, value, data }) => {
  if (!to || value > 0n) return undefined
  const asset = { type: 'erc20', address: to } as const
  const plain = decodeArguments(data, transfer)
  if (plain) return { type: 'transfer', asset, amount: plain[1], recipient: lowerCase(plain[0]) }
  const [owner, recipient, amount] = decodeArguments(data, transferFrom) ?? []
  if (!owner || !recipient || amount === undefined || lowerCase(owner) !== from) return undefined
  return { type: 'transfer', asset, amount, recipient: lowerCase(recipient) }
}
