import { concatBytes } from '@noble/hashes/utils.js'
import { refusePasskey } from './passkeyRefusal.ts'

const COORDINATE_LENGTH = 32

/**
 * @param der ECDSA signature over P-256 as authenticators give it: `SEQUENCE { r INTEGER, s INTEGER }` (X.690)
 * @returns r and s, 32 bytes each, as WebCrypto takes them
 * @throws WalletError `passkeyMalformed` for any other writing of it
 */
export function parseEcdsaSignature(der: Uint8Array): Uint8Array {
  const [tag, length] = der
  if (tag !== 0x30 || length === undefined || length !== der.length - 2)
    throw refusePasskey('passkeyMalformed')
  const r = parseInteger(der.subarray(2))
  const s = parseInteger(der.subarray(2 + r.length))
  if (r.length + s.length !== length) throw refusePasskey('passkeyMalformed')
  return concatBytes(r.value, s.value)
}

function parseInteger(bytes: Uint8Array): { value: Uint8Array; length: number } {
  const [tag, size = 0] = bytes
  const digits = bytes.subarray(2, 2 + size)
  const [first = 0x80, second = 0] = digits
  // Not negative, and no zero in front that is not needed.
  const isPositive = first < 0x80 && !(first === 0 && size > 1 && second < 0x80)
  const significant = first === 0 ? digits.subarray(1) : digits
  if (tag !== 0x02 || digits.length !== size || !isPositive || significant.length > COORDINATE_LENGTH) {
    throw refusePasskey('passkeyMalformed')
  }
  const value = new Uint8Array(COORDINATE_LENGTH)
  value.set(significant, COORDINATE_LENGTH - significant.length)
  return { value, length: 2 + size }
}
