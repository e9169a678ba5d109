import { formatSignature } from './formatSignature.ts'
import { hashMessage } from './hashMessage.ts'
import { signDigest } from './signDigest.ts'

/**
 * Signs a message as `personal_sign` does (EIP-191).
 *
 * @param privateKey 32 bytes
 * @param message the bytes, not their hex text
 * @returns 65 bytes as hex: r, s, v (27 or 28)
 */
export function signMessage(privateKey: Uint8Array, message: Uint8Array): `0x${string}` {
  return formatSignature(signDigest(privateKey, hashMessage(message)))
}
