import type { AbiParameter } from 'viem'
import { type DecodeAbiParametersReturnType, decodeAbiParameters } from 'viem/utils'
import { fitsData } from '../../chains/abi/fitsData.ts'

/** A function of a contract: the first four bytes of its calls, and what it takes. */
export type FunctionShape<Inputs extends readonly AbiParameter[] = readonly AbiParameter[]> = {
  readonly selector: `0x${string}`
  readonly inputs: Inputs
}

/** @returns the first four bytes of call data in lower case; undefined when there are fewer */
export function getSelector(data: `0x${string}`): `0x${string}` | undefined {
  return data.length < 10 ? undefined : (data.slice(0, 10).toLowerCase() as `0x${string}`)
}

/**
 * Reads the arguments of a call. Bytes after them are let pass: many sites add a mark of their own there.
 *
 * @returns undefined when it is a call of another function, or its arguments can't be read; it never throws
 * @see https://docs.soliditylang.org/en/latest/abi-spec.html
 */
export function decodeArguments<const Inputs extends readonly AbiParameter[]>(
  data: `0x${string}`,
  { selector, inputs }: FunctionShape<Inputs>,
): DecodeAbiParametersReturnType<Inputs> | undefined {
  if (getSelector(data) !== selector) return undefined
  return decodeValues(`0x${data.slice(10)}`, inputs)
}

/** @returns the values that ABI-encoded bytes hold; undefined when they can't be read; it never throws */
export function decodeValues<const Inputs extends readonly AbiParameter[]>(
  data: `0x${string}`,
  inputs: Inputs,
): DecodeAbiParametersReturnType<Inputs> | undefined {
  if (!fitsData(data, inputs)) return undefined
  try {
    return decodeAbiParameters(inputs, data) as DecodeAbiParametersReturnType<Inputs>
  } catch {
    return undefined
  }
}
