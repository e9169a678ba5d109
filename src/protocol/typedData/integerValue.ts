const DECIMAL = /^(0|-?[1-9]\d{0,77})$/
const HEX = /^0x[0-9a-fA-F]{1,64}$/

/**
 * Reads an integer as pages write it: a JSON number without loss, decimal text, or hex text.
 *
 * @returns the integer, or undefined if the value is none, or a number too large to be exact (2^53)
 */
export function readInteger(value: unknown): bigint | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : undefined
  if (typeof value !== 'string') return undefined
  return DECIMAL.test(value) || HEX.test(value) ? BigInt(value) : undefined
}

/** @returns true when the integer fits `uintN` or `intN` (EIP-712), N being its bits */
export function isIntegerInRange(integer: bigint, type: { kind: 'uint' | 'int'; bits: number }): boolean {
  if (type.kind === 'uint') return integer >= 0n && integer < 2n ** BigInt(type.bits)
  const half = 2n ** BigInt(type.bits - 1)
  return integer >= -half && integer < half
}
