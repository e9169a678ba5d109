import { decodeSwap } from '../../defi/decodeSwap.ts'
import type { Decoder } from './decodedCall.ts'

/** A swap by any of the protocols in `defi/`. */
export const swap: Decoder = ({ to, ...call }) => {
  const decoded = to && decodeSwap({ ...call, to })
  return to && decoded ? { type: 'swap', router: to, ...decoded } : undefined
}
