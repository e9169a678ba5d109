import type { ClearSigResult } from 'micro-eth-signer/clearsig.js'
import type { AbiParameter } from 'viem'
import { encodeAbiParameters } from 'viem/utils'
import { decodeValues } from '../../defi/abi/decodeArguments.ts'

/** As many bytes as are written out. */
const MAX_SHOWN = 64

/**
 * Takes what follows the arguments of a call off it. Sites put a mark of their own there, and some contracts read more of it.
 *
 * @returns the call without what follows, which is `0x` where nothing does, or the arguments are not written the one way that
 * encoders write them: which bytes belong to them is then anybody's guess
 * @see https://docs.soliditylang.org/en/latest/abi-spec.html
 */
export function splitTail(
  data: `0x${string}`,
  inputs: readonly AbiParameter[],
): { readonly data: `0x${string}`; readonly tail: `0x${string}` } {
  const written = data.slice(10)
  const values = decodeValues(`0x${written}`, inputs)
  const whole = values && encodeAbiParameters(inputs, values).slice(2)
  if (whole === undefined || whole.length >= written.length || !written.startsWith(whole))
    return { data, tail: '0x' }
  const end = 10 + whole.length
  return { data: data.slice(0, end) as `0x${string}`, tail: `0x${data.slice(end)}` }
}

/** Says in a row of its own what stands after what a descriptor describes. */
export function addTail(result: ClearSigResult, tail: `0x${string}`): ClearSigResult {
  if (tail === '0x') return result
  const count = tail.length / 2 - 1
  const shown = tail.slice(0, 2 + 2 * MAX_SHOWN)
  const value = `${count} ${count === 1 ? 'byte' : 'bytes'} more: ${shown}${count > MAX_SHOWN ? '…' : ''}`
  let label = 'Not described'
  while (Object.hasOwn(result.fields, label)) label += ' *'
  return { ...result, fields: { ...result.fields, [label]: { value, format: 'raw', rawValue: tail } } }
}
