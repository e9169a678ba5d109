import { x25519 } from '@noble/curves/ed25519.js'
import { drawBytes } from '../../random/drawBytes.ts'
import type { Random } from '../../random/random.ts'
import { wipe } from '../../wipe.ts'
import { encryptAesGcm } from '../aesGcm.ts'
import { deriveSharedSecret, type HpkeContext, scheduleKey } from './keySchedule.ts'

/** A message that only one key pair opens: the sender's one-time public key (32 bytes), and the ciphertext. */
export type HpkeMessage = { readonly enc: Uint8Array; readonly ct: Uint8Array }

/**
 * Encrypts to a public key with HPKE in its mode with a pre-shared key (RFC 9180 §5.1.2; X25519, HKDF-SHA256,
 * AES-256-GCM). Whoever opens it needs the secret half of the key pair and the pre-shared key, both.
 *
 * @param options.publicKey 32 bytes
 * @param options.additionalData what the message is bound to besides the context
 */
export async function sealHpke(
  plaintext: Uint8Array,
  options: HpkeContext & { publicKey: Uint8Array; additionalData: string; random: Random },
): Promise<HpkeMessage> {
  const { publicKey, additionalData, random } = options
  const ephemeralSecret = drawBytes(random, 32)
  const enc = x25519.getPublicKey(ephemeralSecret)
  const agreed = x25519.getSharedSecret(ephemeralSecret, publicKey)
  const sharedSecret = deriveSharedSecret(agreed, { ephemeral: enc, recipient: publicKey })
  const { key, iv } = scheduleKey(sharedSecret, options)
  try {
    return { enc, ct: await encryptAesGcm(plaintext, { key, iv, additionalData }) }
  } finally {
    wipe(ephemeralSecret, sharedSecret, key)
  }
}
