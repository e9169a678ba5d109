import type { Decoder } from './decodedCall.ts'

/** The chain's own coin, sent without a word. */
export const nativeTransfer: Decoder = ({ to, value, data }) =>
  to !== undefined && data === '0x'
    ? { type: 'transfer', asset: { type: 'native' }, amount: value, recipient: to }
    : undefined
