import { decodeArguments } from '../../../defi/abi/decodeArguments.ts'
import type { Decoder } from '../decodedCall.ts'
import { type HeldCall, readBatch } from './readBatch.ts'

const address = { type: 'address' } as const
const uint = { type: 'uint256' } as const
const bool = { type: 'bool' } as const
const bytes = { type: 'bytes' } as const
const pairs = { type: 'tuple[]', components: [address, bytes] } as const

const aggregate = { selector: '0x252dba42', inputs: [pairs] } as const
const tryAggregate = { selector: '0xbce38bd7', inputs: [bool, pairs] } as const
const aggregate3 = {
  selector: '0x82ad56cb',
  inputs: [{ type: 'tuple[]', components: [address, bool, bytes] }],
} as const
const aggregate3Value = {
  selector: '0x174dea71',
  inputs: [{ type: 'tuple[]', components: [address, bool, uint, bytes] }],
} as const

const tryBlock = { selector: '0x399542e9', inputs: [bool, pairs] } as const
const inBlock = { selector: '0xc3077fa9', inputs: [pairs] } as const
/** `multicall` of Morpho's Bundler3, which makes the calls itself as well. */
const bundle = {
  selector: '0x374f435d',
  inputs: [{ type: 'tuple[]', components: [address, bytes, uint, bool, { type: 'bytes32' }] }],
} as const

/**
 * Several calls by Multicall3 or a bundler, which makes them itself: it holds nothing of the sender's.
 * @see https://www.multicall3.com
 * @see https://docs.morpho.org (Bundler3)
 */
export const aggregateCalls: Decoder = (call, decodeInner) => {
  const held = call.to && readHeld(call.data)
  return held ? readBatch(call, held, decodeInner) : undefined
}

function readHeld(data: `0x${string}`): readonly HeldCall[] | undefined {
  const plain =
    decodeArguments(data, aggregate)?.[0] ??
    decodeArguments(data, inBlock)?.[0] ??
    decodeArguments(data, tryAggregate)?.[1] ??
    decodeArguments(data, tryBlock)?.[1]
  if (plain) return plain.map(([to, inner]) => ({ to, value: 0n, data: inner }))
  const third = decodeArguments(data, aggregate3)?.[0]
  if (third) return third.map(([to, , inner]) => ({ to, value: 0n, data: inner }))
  const bundled = decodeArguments(data, bundle)?.[0]
  if (bundled) return bundled.map(([to, inner, value]) => ({ to, value, data: inner }))
  return decodeArguments(data, aggregate3Value)?.[0].map(([to, , value, inner]) => ({
    to,
    value,
    data: inner,
  }))
}
