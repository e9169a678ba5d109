import type { AbiParameter } from 'viem'
import { type EncodeAbiParametersReturnType, encodeAbiParameters } from 'viem/utils'
import type { FunctionShape } from './decodeArguments.ts'

/** @returns the data of a call of the function */
export function encodeArguments<const Inputs extends readonly AbiParameter[]>(
  { selector, inputs }: FunctionShape<Inputs>,
  values: Parameters<typeof encodeAbiParameters<Inputs>>[1],
): EncodeAbiParametersReturnType {
  return `${selector}${encodeAbiParameters(inputs, values).slice(2)}`
}
