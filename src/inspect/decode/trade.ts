import { decodeTrade } from '../orders/seaportCalls/decodeTrade.ts'
import type { Decoder } from './decodedCall.ts'

/** Orders for items that are carried out, put on the chain or taken back at Seaport. */
export const trade: Decoder = ({ to, from, data }) => {
  const read = to && decodeTrade({ from, data })
  return to && read ? { type: 'trade', market: to, trade: read } : undefined
}
