import { utf8ToBytes } from '@noble/hashes/utils.js'
import { wipe } from '../wipe.ts'

type AesGcmInput = {
  /** 32 bytes. */
  readonly key: Uint8Array
  /** 12 bytes, never used twice with one key. */
  readonly iv: Uint8Array
  /** What the ciphertext is bound to: it opens with the same text only. */
  readonly additionalData: string
}

/** @returns ciphertext and 16-byte tag (AES-256-GCM, NIST SP 800-38D), by WebCrypto */
export async function encryptAesGcm(plaintext: Uint8Array, input: AesGcmInput): Promise<Uint8Array> {
  const key = await importKey(input.key, 'encrypt')
  const own = new Uint8Array(plaintext)
  try {
    return new Uint8Array(await crypto.subtle.encrypt(algorithm(input), key, own))
  } finally {
    wipe(own)
  }
}

/** @returns the plaintext, or undefined when key, additional data or ciphertext are not those it was made with */
export async function decryptAesGcm(
  ciphertext: Uint8Array,
  input: AesGcmInput,
): Promise<Uint8Array | undefined> {
  const key = await importKey(input.key, 'decrypt')
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(input), key, new Uint8Array(ciphertext)))
  } catch {
    // The standard has one answer for every reason why a tag does not fit: OperationError.
    return undefined
  }
}

async function importKey(key: Uint8Array, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const own = new Uint8Array(key)
  try {
    return await crypto.subtle.importKey('raw', own, 'AES-GCM', false, [usage])
  } finally {
    wipe(own)
  }
}

function algorithm(input: AesGcmInput): AesGcmParams {
  return {
    name: 'AES-GCM',
    iv: new Uint8Array(input.iv),
    additionalData: new Uint8Array(utf8ToBytes(input.additionalData)),
    tagLength: 128,
  }
}
