import type { Decoder } from './decodedCall.ts'

/** A transaction without a recipient creates a contract. */
export const deploy: Decoder = ({ to, data }) =>
  to === undefined ? { type: 'deploy', codeBytes: (data.length - 2) / 2 } : undefined
