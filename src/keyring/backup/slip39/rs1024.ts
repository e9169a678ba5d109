/** The generator of the code: its coefficients, each five words of ten bits (SLIP-39, "Checksum"). */
const GENERATOR = [
  0xe0e040, 0x1c1c080, 0x3838100, 0x7070200, 0xe0e0009, 0x1c0c2412, 0x38086c24, 0x3090fc48, 0x21b1f890,
  0x3f3f120,
] as const

/** Words of a checksum: any three wrong words are found. */
export const CHECKSUM_WORDS = 3

/**
 * @param words places in the list of words, 0 to 1023, without the checksum
 * @returns the three words that belong at the end of a share (RS1024, a Reed-Solomon code over GF(1024))
 */
export function createChecksum(words: readonly number[], extendable: boolean): number[] {
  const remainder = divide([...customize(extendable), ...words, 0, 0, 0]) ^ 1
  return [(remainder >> 20) & 1023, (remainder >> 10) & 1023, remainder & 1023]
}

/** @param words places in the list of words, 0 to 1023 @returns true when the last three are the checksum of those before */
export function isChecksumRight(words: readonly number[], extendable: boolean): boolean {
  return divide([...customize(extendable), ...words]) === 1
}

/** A share of the newer, extendable form has another sum, so that no reader takes it for the older one. */
function customize(extendable: boolean): number[] {
  return [...(extendable ? 'shamir_extendable' : 'shamir')].map((letter) => letter.charCodeAt(0))
}

function divide(words: readonly number[]): number {
  return words.reduce((remainder, word) => {
    const top = remainder >> 20
    const next = ((remainder & 0xfffff) << 10) ^ word
    return GENERATOR.reduce((sum, part, bit) => sum ^ (part & -((top >> bit) & 1)), next)
  }, 1)
}
