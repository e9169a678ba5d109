import { concatBytes } from '@noble/hashes/utils.js'
import { type CoseKey, parseCoseKey } from './coseKey.ts'
import { parseEcdsaSignature } from './parseEcdsaSignature.ts'
import { refusePasskey } from './passkeyRefusal.ts'
import { toBase64Url } from './toBase64Url.ts'

/**
 * Checks a signature by WebCrypto.
 *
 * @param publicKey COSE key, as the authenticator gave it at registration
 * @throws WalletError `passkeyBadSignature`, or what `parseCoseKey` throws
 */
export async function verifySignature(
  publicKey: Uint8Array,
  { signature, signed }: { signature: Uint8Array; signed: Uint8Array },
): Promise<void> {
  const key = parseCoseKey(publicKey)
  const imported = await importKey(key)
  const raw = key.algorithm === -7 ? parseEcdsaSignature(signature) : signature
  const isRight = await crypto.subtle.verify(
    algorithms[key.algorithm],
    imported,
    new Uint8Array(raw),
    new Uint8Array(signed),
  )
  if (!isRight) throw refusePasskey('passkeyBadSignature')
}

/** @throws WalletError `passkeyUnsupported` for a key this browser can't use: a point off its curve, a kind it lacks */
export async function assertUsableKey(publicKey: Uint8Array): Promise<void> {
  await importKey(parseCoseKey(publicKey))
}

const algorithms = {
  [-7]: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  [-8]: { name: 'Ed25519' },
  [-257]: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
} as const

async function importKey(key: CoseKey): Promise<CryptoKey> {
  const algorithm = algorithms[key.algorithm]
  try {
    if (key.algorithm === -257) {
      const jwk = { kty: 'RSA', n: toBase64Url(key.modulus), e: toBase64Url(key.exponent) }
      return await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify'])
    }
    const point = key.algorithm === -7 ? concatBytes(Uint8Array.of(4), key.x, key.y) : key.x
    return await crypto.subtle.importKey('raw', new Uint8Array(point), algorithm, false, ['verify'])
  } catch {
    throw refusePasskey('passkeyUnsupported')
  }
}
