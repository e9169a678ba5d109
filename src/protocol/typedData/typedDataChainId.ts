import { readInteger } from './integerValue.ts'
import type { TypedData } from './typedData.ts'

/** @returns the EIP-155 number of the chain that typed data is bound to; undefined when its domain names none */
export function typedDataChainId(typed: TypedData): bigint | undefined {
  return readInteger(typed.domain.chainId)
}
