import { hsalsa, xsalsa20poly1305 } from '@noble/ciphers/salsa.js'
import { x25519 } from '@noble/curves/ed25519.js'
import type { EncryptedMessage } from '../../protocol/encryption.ts'
import { WalletError } from '../../protocol/errors.ts'
import { wipe } from '../wipe.ts'

/** “expand 32-byte k”, the constant of Salsa20. */
const SIGMA = Uint32Array.of(0x61707865, 0x3320646e, 0x79622d32, 0x6b206574)

/**
 * Decrypts a message for an account: a box of NaCl, `x25519-xsalsa20-poly1305` (EIP-1024).
 *
 * @param privateKey 32 bytes, of the account
 * @returns the text
 * @throws WalletError (-32602) `notDecryptable` if it was made for another account, was changed, or holds no text
 */
export function decryptMessage(privateKey: Uint8Array, message: EncryptedMessage): string {
  const key = new Uint8Array(32)
  try {
    const shared = x25519.getSharedSecret(privateKey, fromBase64(message.ephemPublicKey))
    deriveBoxKey(shared, key)
    const plain = xsalsa20poly1305(key, fromBase64(message.nonce)).decrypt(fromBase64(message.ciphertext))
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain)
  } catch {
    // What the libraries say is left out: it could tell how far a forged message came.
    throw new WalletError(
      'invalidParams',
      'This message can’t be decrypted: it is for another account, or it was changed on the way.',
      { reason: 'notDecryptable' },
    )
  } finally {
    wipe(key)
  }
}

/** The key of the box: HSalsa20 of what both sides share, over nothing (NaCl, `crypto_box_beforenm`). */
function deriveBoxKey(shared: Uint8Array, key: Uint8Array): void {
  const words = new Uint32Array(shared.slice().buffer)
  const out = new Uint32Array(key.buffer)
  hsalsa(SIGMA, words, new Uint32Array(4), out)
  words.fill(0)
  wipe(shared)
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
