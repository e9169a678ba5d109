import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'

/** @returns a buffer's bytes as lower-case hex, as commands carry them */
export function toHex(buffer: ArrayBuffer): string {
  return bytesToHex(new Uint8Array(buffer))
}

/** @returns bytes with a buffer of their own, as the browser wants them */
export function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hexToBytes(hex))
}

/** @returns the bytes of a credential's id from its base64url (RFC 4648 §5), as `PublicKeyCredential.id` has it */
export function credentialIdToBytes(credentialId: string): Uint8Array<ArrayBuffer> {
  const binary = atob(credentialId.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}
