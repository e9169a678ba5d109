import { refusePasskey } from './passkeyRefusal.ts'

/** @returns the bytes of base64url without padding (RFC 4648 §5) @throws WalletError `passkeyMalformed` */
export function fromBase64Url(text: string): Uint8Array {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
  } catch {
    throw refusePasskey('passkeyMalformed')
  }
}
