import type { Signature } from './signDigest.ts'

/** @returns the 65 bytes that `personal_sign` and `eth_signTypedData_v4` answer with: r, s, and v as 27 or 28 */
export function formatSignature(signature: Signature): `0x${string}` {
  const v = signature.yParity === 0 ? '1b' : '1c'
  return `${signature.r}${signature.s.slice(2)}${v}`
}
