import { decodeValues, getSelector } from '../../defi/abi/decodeArguments.ts'
import type { CallArgument, CallToDecode, DecodedCall } from './decodedCall.ts'
import { formatArgument } from './formatArgument.ts'
import { findKnownFunction } from './knownFunctions.ts'
import { parseFunction } from './parseFunction.ts'

type UnknownCall = Extract<DecodedCall, { type: 'call' }>

/** As many as a screen can list. */
const MAX_ARGUMENTS = 16

/**
 * A call whose meaning the wallet does not know: its selector and, where a function of that selector is widely
 * used, its signature and arguments. A name proves nothing about what the contract does.
 */
export function unknownCall({ to, from, data }: CallToDecode): UnknownCall {
  const selector = getSelector(data)
  const contract = to ?? from
  const text = selector && findKnownFunction(selector)
  const known = text === undefined ? undefined : parseFunction(text)
  const values = known && decodeValues(`0x${data.slice(10)}`, known.inputs)
  if (!known || !values) {
    return { type: 'call', contract, selector, signature: undefined, arguments: undefined }
  }
  const list = known.inputs.slice(0, MAX_ARGUMENTS).map(
    (input, index): CallArgument => ({
      name: input.name || `Argument ${index + 1}`,
      value: formatArgument(values[index]),
    }),
  )
  return { type: 'call', contract, selector, signature: known.signature, arguments: list }
}
