import { x25519 } from '@noble/curves/ed25519.js'
import { wipe } from '../../wipe.ts'
import { decryptAesGcm } from '../aesGcm.ts'
import { deriveSharedSecret, type HpkeContext, scheduleKey } from './keySchedule.ts'
import type { HpkeMessage } from './sealHpke.ts'

/**
 * Opens what `sealHpke` made.
 *
 * @param options.secretKey 32 bytes, of the key pair it was made for
 * @returns the plaintext, or undefined when any of key, pre-shared key, context or message is another
 */
export async function openHpke(
  { enc, ct }: HpkeMessage,
  options: HpkeContext & { secretKey: Uint8Array; additionalData: string },
): Promise<Uint8Array | undefined> {
  const { secretKey, additionalData } = options
  const agreed = agree(secretKey, enc)
  if (!agreed) return undefined
  const recipient = x25519.getPublicKey(secretKey)
  const sharedSecret = deriveSharedSecret(agreed, { ephemeral: enc, recipient })
  const { key, iv } = scheduleKey(sharedSecret, options)
  try {
    return await decryptAesGcm(ct, { key, iv, additionalData })
  } finally {
    wipe(sharedSecret, key)
  }
}

/** @returns undefined for one of the few points whose product is nothing, whatever the key (RFC 7748 §6.1) */
function agree(secretKey: Uint8Array, publicKey: Uint8Array): Uint8Array | undefined {
  try {
    return x25519.getSharedSecret(secretKey, publicKey)
  } catch {
    return undefined
  }
}
