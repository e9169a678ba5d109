import { decodeArguments, decodeValues } from '../../../defi/abi/decodeArguments.ts'
import { lowerCase } from '../../../defi/swap.ts'
import type { CallToDecode, Decoder } from '../decodedCall.ts'
import { type HeldCall, readBatch } from './readBatch.ts'

const address = { type: 'address' } as const
const uint = { type: 'uint256' } as const
const bytes = { type: 'bytes' } as const
const bytesList = { type: 'bytes[]' } as const
const callList = { type: 'tuple[]', components: [address, uint, bytes] } as const

const execute = { selector: '0xb61d27f6', inputs: [address, uint, bytes] } as const
const executeBatch = { selector: '0x34fcd5be', inputs: [callList] } as const
const executeLists = {
  selector: '0x47e1da2a',
  inputs: [{ type: 'address[]' }, { type: 'uint256[]' }, bytesList],
} as const
const executePairs = { selector: '0x18dfb3c7', inputs: [{ type: 'address[]' }, bytesList] } as const
/** `execute(bytes32 mode, bytes executionData)` (ERC-7579, ERC-7821). */
const executeMode = { selector: '0xe9ae5c53', inputs: [{ type: 'bytes32' }, bytes] } as const

/** `execute(address target, bytes data)` of a DSProxy, which runs the code of `target` as its own. */
const executeCode = { selector: '0x1cff79cd', inputs: [address, bytes] } as const

/** The first byte of the mode says how to call. */
const SINGLE = '00'
const BATCH = '01'
const DELEGATE = 'ff'
const ADDRESS_END = 42
const VALUE_END = ADDRESS_END + 64

/**
 * What an account that is a contract is made to do: one call, or several in order.
 * @see https://eips.ethereum.org/EIPS/eip-7821
 * @see https://eips.ethereum.org/EIPS/eip-7579
 * @see https://github.com/dapphub/ds-proxy
 */
export const accountExecution: Decoder = (call, decodeInner) => {
  const held = call.to && readHeld(call)
  return held ? readBatch(call, held, decodeInner) : undefined
}

function readHeld({ data, to }: CallToDecode): readonly HeldCall[] | undefined {
  const one = decodeArguments(data, execute)
  if (one) return [toHeld(one)]
  const batch = decodeArguments(data, executeBatch)
  if (batch) return batch[0].map((item) => toHeld(item))
  const lists = decodeArguments(data, executeLists)
  if (lists) return zip(lists[0], lists[2], lists[1])
  const pairs = decodeArguments(data, executePairs)
  if (pairs) return zip(pairs[0], pairs[1], [])
  const code = decodeArguments(data, executeCode)
  if (code) return [{ to: lowerCase(code[0]), value: 0n, data: code[1], isDelegate: true }]
  const mode = decodeArguments(data, executeMode)
  return mode && readMode(mode[0], mode[1], to)
}

function readMode(mode: string, execution: `0x${string}`, self: `0x${string}` | undefined) {
  const kind = mode.slice(2, 4)
  if (kind === BATCH) {
    // What else stands behind the calls is proof that the account may be used, and no call.
    const calls = decodeValues(execution, [callList])?.[0] ?? decodeValues(execution, [callList, bytes])?.[0]
    // Address zero stands for the account itself.
    return calls?.map((item) => toHeld([BigInt(item[0]) === 0n && self ? self : item[0], item[1], item[2]]))
  }
  const to = lowerCase(execution.slice(0, ADDRESS_END))
  if (to.length < ADDRESS_END) return undefined
  if (kind === DELEGATE) {
    return [{ to, value: 0n, data: `0x${execution.slice(ADDRESS_END)}` as const, isDelegate: true }]
  }
  if (kind !== SINGLE || execution.length < VALUE_END) return undefined
  const value = BigInt(`0x${execution.slice(ADDRESS_END, VALUE_END)}`)
  return [{ to, value, data: `0x${execution.slice(VALUE_END)}` as const }]
}

function toHeld([to, value, data]: readonly [`0x${string}`, bigint, `0x${string}`]): HeldCall {
  return { to: lowerCase(to), value, data }
}

function zip(
  targets: readonly `0x${string}`[],
  datas: readonly `0x${string}`[],
  values: readonly bigint[],
): readonly HeldCall[] | undefined {
  const isEven = targets.length === datas.length && [0, targets.length].includes(values.length)
  if (!isEven) return undefined
  return targets.map((to, index) => toHeld([to, values[index] ?? 0n, datas[index] ?? '0x']))
}
