import { isCborMap } from './authenticatorData.ts'
import { type CborMap, parseCbor } from './parseCbor.ts'
import { refusePasskey } from './passkeyRefusal.ts'

/** The kinds of key we verify, by the number of their algorithm (IANA COSE): ES256, EdDSA with Ed25519, RS256. */
export type CoseKey =
  | { readonly algorithm: -7; readonly x: Uint8Array; readonly y: Uint8Array }
  | { readonly algorithm: -8; readonly x: Uint8Array }
  | { readonly algorithm: -257; readonly modulus: Uint8Array; readonly exponent: Uint8Array }

/** Labels of RFC 9053 §7 and RFC 8230 §4; what -1 to -3 mean depends on the type of the key. */
const label = { type: 1, algorithm: 3, first: -1, second: -2, third: -3 } as const
const keyType = { octetPair: 1, ellipticCurve: 2, rsa: 3 } as const
const curve = { p256: 1, ed25519: 6 } as const

/** @throws WalletError `passkeyMalformed`, `passkeyUnsupported` for other kinds and for RSA below 2048 or above 4096 bits */
export function parseCoseKey(bytes: Uint8Array): CoseKey {
  const { value, length } = parseCbor(bytes)
  if (!isCborMap(value) || length !== bytes.length) throw refusePasskey('passkeyMalformed')
  const is = (expected: { type: number; algorithm: number; first?: number }) =>
    value.get(label.type) === expected.type &&
    value.get(label.algorithm) === expected.algorithm &&
    (expected.first === undefined || value.get(label.first) === expected.first)

  if (is({ type: keyType.ellipticCurve, algorithm: -7, first: curve.p256 })) {
    return { algorithm: -7, x: bytesOf(value, label.second, 32, 32), y: bytesOf(value, label.third, 32, 32) }
  }
  if (is({ type: keyType.octetPair, algorithm: -8, first: curve.ed25519 })) {
    return { algorithm: -8, x: bytesOf(value, label.second, 32, 32) }
  }
  if (is({ type: keyType.rsa, algorithm: -257 })) {
    const modulus = bytesOf(value, label.first, 256, 512)
    return { algorithm: -257, modulus, exponent: bytesOf(value, label.second, 1, 4) }
  }
  throw refusePasskey('passkeyUnsupported')
}

function bytesOf(map: CborMap, key: number, minimum: number, maximum: number): Uint8Array {
  const value = map.get(key)
  const fits = value instanceof Uint8Array && value.length >= minimum && value.length <= maximum
  if (!fits) throw refusePasskey('passkeyUnsupported')
  return value
}
