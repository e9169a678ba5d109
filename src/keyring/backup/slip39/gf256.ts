/** The polynomial that products are reduced by: x^8 + x^4 + x^3 + x + 1 (SLIP-39, as in AES). */
const REDUCER = 0x11b

/**
 * Multiplies in GF(256). The usual tables of logarithms would be read at places that a secret names, which caches give
 * away; here there is neither a table nor a branch on a factor: eight steps of shifts and masks, whatever the factors.
 */
export function multiply(first: number, second: number): number {
  let factor = first
  let product = 0
  for (let bit = 0; bit < 8; bit++) {
    product ^= factor & -((second >> bit) & 1)
    factor = (factor << 1) ^ (REDUCER & -(factor >> 7))
  }
  return product
}

/** @returns what gives 1 when multiplied with the element: its 254th power; 0 for 0, which has no inverse */
export function invert(element: number): number {
  let power = element
  let result = 1
  // 254 is 11111110 in binary.
  for (let bit = 1; bit < 8; bit++) {
    power = multiply(power, power)
    result = multiply(result, power)
  }
  return result
}
