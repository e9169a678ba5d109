import { type CborMap, parseCbor } from './parseCbor.ts'
import { refusePasskey } from './passkeyRefusal.ts'

/** What an authenticator says about itself and this very answer (WebAuthn Level 3 §6.1). */
export type AuthenticatorData = {
  /** SHA-256 of the RP id. */
  readonly rpIdHash: Uint8Array
  readonly userPresent: boolean
  readonly userVerified: boolean
  /** Grows with each use; 0 where the authenticator does not count. */
  readonly signCount: number
  /** A new credential: in answers to a registration only. `publicKey` is a COSE key (RFC 9052). */
  readonly credential?: { readonly credentialId: Uint8Array; readonly publicKey: Uint8Array }
}

const flags = { userPresent: 0x01, userVerified: 0x04, attested: 0x40, extensions: 0x80 } as const
const HEAD_LENGTH = 37
const AAGUID_LENGTH = 16
const MAX_CREDENTIAL_ID_LENGTH = 1023

/** @throws WalletError `passkeyMalformed` for whatever is not all of it, and nothing more */
export function parseAuthenticatorData(bytes: Uint8Array): AuthenticatorData {
  if (bytes.length < HEAD_LENGTH) throw refusePasskey('passkeyMalformed')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const set = view.getUint8(32)
  const has = (flag: number) => (set & flag) !== 0
  const attested = has(flags.attested) ? parseCredential(bytes.subarray(HEAD_LENGTH)) : undefined
  const extensionsAt = HEAD_LENGTH + (attested?.length ?? 0)
  const end = extensionsAt + (has(flags.extensions) ? measureMap(bytes.subarray(extensionsAt)) : 0)
  if (end !== bytes.length) throw refusePasskey('passkeyMalformed')
  return {
    rpIdHash: bytes.slice(0, 32),
    userPresent: has(flags.userPresent),
    userVerified: has(flags.userVerified),
    signCount: view.getUint32(33),
    ...(attested && { credential: attested.credential }),
  }
}

function parseCredential(bytes: Uint8Array) {
  if (bytes.length < AAGUID_LENGTH + 2) throw refusePasskey('passkeyMalformed')
  const idLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint16(AAGUID_LENGTH)
  const idAt = AAGUID_LENGTH + 2
  const keyAt = idAt + idLength
  if (idLength === 0 || idLength > MAX_CREDENTIAL_ID_LENGTH || keyAt > bytes.length) {
    throw refusePasskey('passkeyMalformed')
  }
  const length = keyAt + measureMap(bytes.subarray(keyAt))
  return {
    credential: { credentialId: bytes.slice(idAt, keyAt), publicKey: bytes.slice(keyAt, length) },
    length,
  }
}

/** @returns how many bytes the map at the start takes */
function measureMap(bytes: Uint8Array): number {
  const { value, length } = parseCbor(bytes)
  if (!isCborMap(value)) throw refusePasskey('passkeyMalformed')
  return length
}

/** @returns true for a map, as keys and attestation objects are */
export function isCborMap(value: unknown): value is CborMap {
  return value instanceof Map
}
