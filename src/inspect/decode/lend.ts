import { decodeGateway } from '../../defi/aave/decodeGateway.ts'
import { decodeLending } from '../../defi/aave/decodeLending.ts'
import type { Decoder } from './decodedCall.ts'

/** What is lent, borrowed and let be borrowed at Aave, as tokens or as the chain's own coin. */
export const lend: Decoder = ({ from, to, value, data }) => {
  if (!to) return undefined
  const ofTokens = value === 0n ? decodeLending({ from, to, data }) : undefined
  const lending = ofTokens ?? decodeGateway({ from, value, data })
  return lending && { type: 'lend', market: to, lending }
}
