import { decodeArguments } from '../../../defi/abi/decodeArguments.ts'
import { lowerCase } from '../../../defi/swap.ts'
import type { Decoder } from '../decodedCall.ts'
import { readBatch } from './readBatch.ts'

const address = { type: 'address' } as const
const uint = { type: 'uint256' } as const
const bytes = { type: 'bytes' } as const
const bytes32 = { type: 'bytes32' } as const

/** `handleOps(PackedUserOperation[], beneficiary)` of EntryPoint 0.7 and 0.8. */
const packed = {
  selector: '0x765e827f',
  inputs: [
    {
      type: 'tuple[]',
      components: [address, uint, bytes, bytes, bytes32, uint, bytes32, bytes, bytes],
    },
    address,
  ],
} as const
/** `handleOps(UserOperation[], beneficiary)` of EntryPoint 0.6. */
const unpacked = {
  selector: '0x1fad948c',
  inputs: [
    {
      type: 'tuple[]',
      components: [address, uint, bytes, bytes, uint, uint, uint, uint, uint, bytes, bytes],
    },
    address,
  ],
} as const

/**
 * Operations that accounts signed, handed in for them: the EntryPoint calls each account with what it signed.
 * @see https://eips.ethereum.org/EIPS/eip-4337
 */
export const userOperations: Decoder = (call, decodeInner) => {
  if (!call.to) return undefined
  const operations = decodeArguments(call.data, packed)?.[0] ?? decodeArguments(call.data, unpacked)?.[0]
  if (!operations) return undefined
  const held = operations.map((operation) => ({ to: lowerCase(operation[0]), value: 0n, data: operation[3] }))
  return readBatch(call, held, decodeInner)
}
