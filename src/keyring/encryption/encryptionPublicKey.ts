import { x25519 } from '@noble/curves/ed25519.js'

/**
 * @param privateKey 32 bytes, of an account
 * @returns the key that others encrypt for the account with (EIP-1024), in base64: the account's own scalar on Curve25519
 */
export function encryptionPublicKey(privateKey: Uint8Array): string {
  return btoa(String.fromCharCode(...x25519.getPublicKey(privateKey)))
}
