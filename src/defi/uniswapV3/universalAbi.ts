const bytes = { type: 'bytes' } as const
const bytesList = { type: 'bytes[]' } as const
const address = { type: 'address' } as const
const uint = { type: 'uint256' } as const

const details = [address, { type: 'uint160' }, { type: 'uint48' }, { type: 'uint48' }] as const
/** What `PERMIT2_PERMIT` is given: a permit of Permit2 for one token, and its signature. */
export const permitSingle = [
  { type: 'tuple', components: [{ type: 'tuple', components: details }, address, uint] },
  bytes,
] as const
/** What `PERMIT2_PERMIT_BATCH` is given: a permit for several tokens, and its signature. */
export const permitBatch = [
  { type: 'tuple', components: [{ type: 'tuple[]', components: details }, address, uint] },
  bytes,
] as const
/** `execute` of the Universal Router: commands and their inputs, with a deadline and without one. */
export const timed = { selector: '0x3593564c', inputs: [bytes, bytesList, uint] } as const
export const untimed = { selector: '0x24856bc3', inputs: [bytes, bytesList] } as const
