import { createHash, webcrypto } from 'node:crypto'
import type { PasskeyAssertion } from '../../../src/protocol/passkeys.ts'

type Forgery = {
  /** PKCS #8, of a key on P-256. */
  readonly privateKey: Uint8Array<ArrayBuffer>
  readonly credentialId: string
  readonly prfOutput: string
  /** As hex. */
  readonly challenge: string
  /** What the answer says, as if another browser or another authenticator had given it. */
  readonly origin: string
  readonly rpId: string
  readonly signCount: number
}

/** @returns an answer that a passkey's own key signs, saying what no honest browser would say */
export async function forgeAssertion(forgery: Forgery): Promise<PasskeyAssertion> {
  const { credentialId, prfOutput, challenge, origin, rpId, signCount } = forgery
  const clientData = Buffer.from(
    JSON.stringify({
      type: 'webauthn.get',
      challenge: Buffer.from(challenge, 'hex').toString('base64url'),
      origin,
      crossOrigin: false,
    }),
  )
  const count = Buffer.alloc(4)
  count.writeUInt32BE(signCount)
  const authenticatorData = Buffer.concat([sha256(Buffer.from(rpId)), Buffer.of(0x05), count])
  const signature = await sign(forgery.privateKey, Buffer.concat([authenticatorData, sha256(clientData)]))
  return {
    credentialId,
    prfOutput,
    clientDataJSON: clientData.toString('hex'),
    authenticatorData: authenticatorData.toString('hex'),
    signature: signature.toString('hex'),
  }
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

/** @returns the signature as authenticators write it: DER */
async function sign(privateKey: Uint8Array<ArrayBuffer>, data: Uint8Array<ArrayBuffer>): Promise<Buffer> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await webcrypto.subtle.importKey('pkcs8', privateKey, algorithm, false, ['sign'])
  const raw = Buffer.from(await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, data))
  const body = Buffer.concat([toInteger(raw.subarray(0, 32)), toInteger(raw.subarray(32))])
  return Buffer.concat([Buffer.of(0x30, body.length), body])
}

function toInteger(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0)
  const digits = bytes.subarray(start)
  const padded = (digits[0] ?? 0) < 0x80 ? digits : Buffer.concat([Buffer.of(0), digits])
  return Buffer.concat([Buffer.of(0x02, padded.length), padded])
}
