import { decodeArguments, getSelector } from '../../defi/abi/decodeArguments.ts'
import type { CallToDecode, Decoder } from './decodedCall.ts'
import { unknownCall } from './unknownCall.ts'

const bytesList = { type: 'bytes[]' } as const
const plain = { selector: '0xac9650d8', inputs: [bytesList] } as const
const timed = { selector: '0x5ae401dc', inputs: [{ type: 'uint256' }, bytesList] } as const

/** More than that is named by its count alone. */
const MAX_NAMED = 16

/**
 * Several calls of a contract to itself in one. A single one is read as if it stood alone; several are named, one
 * by one.
 */
export const multicall: Decoder = (call, decodeInner) => {
  const calls = decodeArguments(call.data, plain)?.[0] ?? decodeArguments(call.data, timed)?.[1]
  if (!call.to || !calls) return undefined
  const [only] = calls
  if (calls.length === 1 && only) return decodeInner({ ...call, data: only })
  const named = calls.slice(0, MAX_NAMED).map((data, index) => ({
    name: `Call ${index + 1} of ${calls.length}`,
    value: nameCall({ ...call, data }),
  }))
  const selector = getSelector(call.data)
  return { type: 'call', contract: call.to, selector, signature: 'multicall(bytes[])', arguments: named }
}

function nameCall(call: CallToDecode): string {
  const decoded = unknownCall(call)
  return decoded.signature ?? decoded.selector ?? 'no function'
}
