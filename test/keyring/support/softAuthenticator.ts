import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { toBase64Url } from '../../../src/keyring/webauthn/toBase64Url.ts'

/** How an answer differs from that of an honest authenticator in an honest browser. */
export type Deviation = {
  origin?: string
  rpId?: string
  type?: string
  /** The bits of the authenticator data; user present and user verified if left out. */
  flags?: number
  signCount?: number
  crossOrigin?: boolean
}

export const VERIFIED = 0x05
export const PRESENT_ONLY = 0x01

/** An authenticator of its own key (ES256), for tests: it answers as a browser would hand it on, bytes as bytes. */
export async function createSoftAuthenticator({ origin, rpId }: { origin: string; rpId: string }) {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const credentialId = sha256(point)
  const publicKey = encodeKey(point)
  let count = 0

  function clientData(challenge: string, type: string, deviation: Deviation): Uint8Array {
    return utf8ToBytes(
      JSON.stringify({
        type: deviation.type ?? type,
        challenge: toBase64Url(hexToBytes(challenge)),
        origin: deviation.origin ?? origin,
        crossOrigin: deviation.crossOrigin ?? false,
      }),
    )
  }

  function head(deviation: Deviation, added = 0): Uint8Array {
    count += 1
    const flags = Uint8Array.of((deviation.flags ?? VERIFIED) | added)
    const signCount = new Uint8Array(4)
    new DataView(signCount.buffer).setUint32(0, deviation.signCount ?? count)
    return concatBytes(sha256(utf8ToBytes(deviation.rpId ?? rpId)), flags, signCount)
  }

  return {
    credentialId,
    publicKey,
    /** Answers `navigator.credentials.create`. @param challenge as hex */
    register(challenge: string, deviation: Deviation = {}) {
      const idLength = Uint8Array.of(0, credentialId.length)
      const attested = concatBytes(new Uint8Array(16), idLength, credentialId, publicKey)
      const authData = concatBytes(head(deviation, 0x40), attested)
      return {
        credentialId,
        clientDataJSON: clientData(challenge, 'webauthn.create', deviation),
        attestationObject: concatBytes(
          Uint8Array.of(0xa3),
          text('fmt'),
          text('none'),
          text('attStmt'),
          Uint8Array.of(0xa0),
          text('authData'),
          Uint8Array.of(0x58, authData.length),
          authData,
        ),
      }
    },
    /** Answers `navigator.credentials.get`. @param challenge as hex */
    async assert(challenge: string, deviation: Deviation = {}) {
      const authenticatorData = head(deviation)
      const clientDataJSON = clientData(challenge, 'webauthn.get', deviation)
      const signed = concatBytes(authenticatorData, sha256(clientDataJSON))
      const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
      const raw = new Uint8Array(await crypto.subtle.sign(algorithm, pair.privateKey, new Uint8Array(signed)))
      return { credentialId, clientDataJSON, authenticatorData, signature: toDer(raw) }
    },
  }
}

/** COSE: EC2, ES256, P-256, and the point. */
function encodeKey(point: Uint8Array): Uint8Array {
  const head = Uint8Array.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01)
  const x = concatBytes(Uint8Array.of(0x21, 0x58, 32), point.subarray(1, 33))
  const y = concatBytes(Uint8Array.of(0x22, 0x58, 32), point.subarray(33))
  return concatBytes(head, x, y)
}

function text(value: string): Uint8Array {
  return concatBytes(Uint8Array.of(0x60 + value.length), utf8ToBytes(value))
}

function toDer(raw: Uint8Array): Uint8Array {
  const body = concatBytes(integer(raw.subarray(0, 32)), integer(raw.subarray(32)))
  return concatBytes(Uint8Array.of(0x30, body.length), body)
}

function integer(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0)
  const digits = bytes.subarray(start === -1 ? bytes.length - 1 : start)
  const padded = (digits[0] ?? 0) < 0x80 ? digits : concatBytes(Uint8Array.of(0), digits)
  return concatBytes(Uint8Array.of(0x02, padded.length), padded)
}
