import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalRequest, type RequestToSign } from './canonicalRequest.ts'
import { hmacSha256 } from './hmacSha256.ts'

/** A key that a service knows, too. */
export type ApiKey = {
  /** Names the key: 1 to 64 letters, digits, `-` and `_`. */
  readonly apiKey: string
  /** At least 32 random bytes. */
  readonly secret: Uint8Array
}

const MIN_SECRET_BYTES = 32
const NONCE_BYTES = 16

/**
 * Signs a request for any service that takes HMAC keys. A request that is sent again is signed again: the nonce is fresh
 * each time.
 *
 * @param options.random gives secret random bytes
 * @returns the value of the `Authorization` header
 * @throws TypeError if the key's name doesn't fit a header, RangeError if its secret is shorter than 256 bits. No message
 *   holds anything of it.
 */
export async function signRequest(
  request: RequestToSign,
  {
    key: { apiKey, secret },
    nowMs,
    random,
  }: { key: ApiKey; nowMs: number; random: (byteCount: number) => Uint8Array },
): Promise<string> {
  if (!/^[\w-]{1,64}$/.test(apiKey)) throw new TypeError('The name of this key does not fit a header')
  if (secret.length < MIN_SECRET_BYTES) throw new RangeError('A key has 256 bits or more')
  const nonce = bytesToHex(random(NONCE_BYTES))
  const bodyHash = bytesToHex(sha256(request.body ?? new Uint8Array()))
  const canonical = canonicalRequest(request, bodyHash, { apiKey, timestampMs: nowMs, nonce })
  const signature = bytesToHex(await hmacSha256(secret, utf8ToBytes(canonical)))
  return `HMAC apiKey=${apiKey}, signature=${signature}, timestamp=${nowMs}, nonce=${nonce}`
}
