import { hexToBytes } from '@noble/hashes/utils.js'
import { canRunWasm } from '../../vault/kdf/canRunWasm.ts'
import type { KeystoreCrypto, Pbkdf2Params } from './keystore.ts'

/**
 * Derives what a keystore is locked with. About a second for what other wallets write.
 *
 * @param crypto from `parseKeystore`, which bounds what it costs
 * @returns 32 bytes: 16 to encrypt, 16 to authenticate; the caller wipes them after use
 */
export async function deriveKeystoreKey(password: Uint8Array, crypto: KeystoreCrypto): Promise<Uint8Array> {
  if (crypto.kdf === 'pbkdf2') return derivePbkdf2(password, crypto.kdfparams)
  if (canRunWasm()) {
    const { scryptByWasm } = await import('./scryptByWasm.ts')
    return scryptByWasm(password, crypto.kdfparams)
  }
  const { scryptByScript } = await import('./scryptByScript.ts')
  return scryptByScript(password, crypto.kdfparams)
}

/** PBKDF2-HMAC-SHA256 (RFC 8018), by WebCrypto. */
async function derivePbkdf2(password: Uint8Array, { c, salt }: Pbkdf2Params): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(password), 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', iterations: c, salt: new Uint8Array(hexToBytes(salt)) },
    key,
    256,
  )
  return new Uint8Array(bits)
}
