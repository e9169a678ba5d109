import { toFunctionSelector } from 'viem/utils'
import { decodeValues, getSelector } from '../../defi/abi/decodeArguments.ts'
import type { TypedStruct } from '../../protocol/typedData/typedData.ts'
import { type ParsedFunction, parseFunction } from '../decode/parseFunction.ts'

/** A call as far as its bytes go: its arguments by name, numbers as decimal text, as typed data has them. */
export type NamedCall = { readonly name: string; readonly arguments: TypedStruct }

/**
 * @param functions as a person writes them down: `cancel(uint256 nonce)`
 * @returns a reader of calls to these: undefined for any other, or bytes that can't be read
 */
export function createCallReader(
  functions: readonly string[],
): (data: `0x${string}`) => NamedCall | undefined {
  let bySelector: ReadonlyMap<string, ParsedFunction> | undefined
  return (data) => {
    bySelector ??= new Map(
      functions.map(parseFunction).map((parsed) => [toFunctionSelector(parsed.signature), parsed]),
    )
    const parsed = bySelector.get(getSelector(data) ?? '')
    if (!parsed) return undefined
    const { signature, inputs } = parsed
    const values = inputs.length === 0 ? [] : decodeValues(`0x${data.slice(10)}`, inputs)
    if (!values) return undefined
    const named = inputs.map(({ name = '' }, index) => [name, toField(values[index])])
    return { name: signature.slice(0, signature.indexOf('(')), arguments: Object.fromEntries(named) }
  }
}

/** As typed data has it, so that one reader does for both. */
function toField(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return value.map(toField)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, toField(field)]))
}
