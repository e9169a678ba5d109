import { decodeCowCall } from '../orders/decodeCowCall.ts'
import { decodeZeroExCall } from '../orders/decodeZeroExCall.ts'
import { decodeSeaportCall } from '../orders/seaportCalls/decodeSeaportCall.ts'
import type { Decoder } from './decodedCall.ts'

const marketCalls = [decodeSeaportCall, decodeCowCall, decodeZeroExCall] as const

/** Orders that are carried out, put on the chain or taken back at a market. */
export const trade: Decoder = ({ to, from, data }) => {
  if (!to) return undefined
  for (const decode of marketCalls) {
    const read = decode({ from, data })
    if (read) return { type: 'trade', market: to, trade: read }
  }
  return undefined
}
