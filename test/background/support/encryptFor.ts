import { hsalsa, xsalsa20poly1305 } from '@noble/ciphers/salsa.js'
import { x25519 } from '@noble/curves/ed25519.js'

/**
 * Encrypts as whoever knows an account's public key does: a box of NaCl from a key of its own.
 *
 * @param publicKey 32 bytes of X25519, in base64, as `eth_getEncryptionPublicKey` gives them
 * @returns JSON, as `eth_decrypt` takes it
 */
export function encryptFor(publicKey: string, text: string): string {
  const { secretKey, publicKey: ephemeral } = x25519.keygen()
  const shared = x25519.getSharedSecret(secretKey, Buffer.from(publicKey, 'base64'))
  const key = new Uint32Array(8)
  const sigma = new Uint32Array(new TextEncoder().encode('expand 32-byte k').buffer)
  hsalsa(sigma, new Uint32Array(shared.slice().buffer), new Uint32Array(4), key)
  const nonce = crypto.getRandomValues(new Uint8Array(24))
  const box = xsalsa20poly1305(new Uint8Array(key.buffer), nonce).encrypt(new TextEncoder().encode(text))
  return JSON.stringify({
    version: 'x25519-xsalsa20-poly1305',
    nonce: toBase64(nonce),
    ephemPublicKey: toBase64(ephemeral),
    ciphertext: toBase64(box),
  })
}

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
