import { decodeLending } from '../../defi/aave/decodeLending.ts'
import type { Decoder } from './decodedCall.ts'

/** What is lent, borrowed and let be borrowed at Aave. */
export const lend: Decoder = ({ from, to, value, data }) => {
  const lending = to && value === 0n ? decodeLending({ from, to, data }) : undefined
  return to && lending ? { type: 'lend', market: to, lending } : undefined
}
