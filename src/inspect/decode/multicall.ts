import { decodeArguments } from '../../defi/abi/decodeArguments.ts'
import { readBatch } from './batch/readBatch.ts'
import type { Decoder } from './decodedCall.ts'

const bytesList = { type: 'bytes[]' } as const
const plain = { selector: '0xac9650d8', inputs: [bytesList] } as const
const atBlock = { selector: '0x1f0464d1', inputs: [{ type: 'bytes32' }, bytesList] } as const
const timed = { selector: '0x5ae401dc', inputs: [{ type: 'uint256' }, bytesList] } as const

/** Several calls of a contract to itself in one, each for the sender. A single one is read as if it stood alone. */
export const multicall: Decoder = (call, decodeInner) => {
  const calls =
    decodeArguments(call.data, plain)?.[0] ??
    decodeArguments(call.data, timed)?.[1] ??
    decodeArguments(call.data, atBlock)?.[1]
  if (!call.to || !calls) return undefined
  const [only] = calls
  if (calls.length === 1 && only) return decodeInner({ ...call, data: only })
  const { to, from } = call
  const held = calls.map((data) => ({ to, value: 0n, data, actor: from }))
  return readBatch(call, held, decodeInner)
}
