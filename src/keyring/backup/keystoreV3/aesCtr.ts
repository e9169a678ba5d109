import { wipe } from '../../wipe.ts'

/**
 * Encrypts or decrypts, which are the same (AES-128-CTR, NIST SP 800-38A), by WebCrypto.
 *
 * @param input.key 16 bytes
 * @param input.counter the first counter block, 16 bytes
 */
export async function applyAesCtr(
  data: Uint8Array,
  input: { key: Uint8Array; counter: Uint8Array },
): Promise<Uint8Array> {
  const own = new Uint8Array(input.key)
  const key = await crypto.subtle.importKey('raw', own, 'AES-CTR', false, ['encrypt'])
  wipe(own)
  const algorithm = { name: 'AES-CTR', counter: new Uint8Array(input.counter), length: 128 }
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, key, new Uint8Array(data)))
}
