import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { isCborMap, parseAuthenticatorData } from '../../../src/keyring/webauthn/authenticatorData.ts'
import { parseCbor } from '../../../src/keyring/webauthn/parseCbor.ts'
import { verifyAssertion } from '../../../src/keyring/webauthn/verifyAssertion.ts'
import { verifyRegistration } from '../../../src/keyring/webauthn/verifyRegistration.ts'
import { verifySignature } from '../../../src/keyring/webauthn/verifySignature.ts'
import published from '../../vectors/webauthn.json' with { type: 'json' }

type Vector = (typeof published.vectors)[number]

const party = { origin: 'https://example.org', rpId: 'example.org' }
const framed = ['none-es256-crossOrigin', 'none-es256-topOrigin']
const unsupported = 'packed-es384'
const supported = published.vectors.filter(({ name }) => name !== unsupported)

describe('the test vectors of WebAuthn Level 3', () => {
  it.each(supported)('$name: the signature is right, and wrong once a bit is another', async (vector) => {
    const { publicKey } = readCredential(vector)
    const { signature, signed } = readSigned(vector)
    await verifySignature(publicKey, { signature, signed })
    signed[40] = (signed[40] ?? 0) ^ 1
    await expect(verifySignature(publicKey, { signature, signed })).rejects.toMatchObject({
      reason: 'passkeyBadSignature',
    })
  })

  it.each(supported)(
    '$name: taken as a whole if, and only if, the person was verified and no frame was around it',
    async (vector) => {
      const refusal = await reasonOf(() => assert(vector))
      expect(refusal).toBe(expectedRefusal(vector.name, readFlags(vector.assertion.authenticatorData)))
    },
  )

  it.each(supported)('$name: the same for the registration', async (vector) => {
    const { authData } = readCredential(vector)
    expect(await reasonOf(() => register(vector))).toBe(expectedRefusal(vector.name, authData[32] ?? 0))
  })

  it('hold both: what is taken and what is not', async () => {
    const refusals = await Promise.all(supported.map((vector) => reasonOf(() => assert(vector))))
    expect(new Set(refusals)).toEqual(new Set([undefined, 'passkeyNotVerified', 'passkeyOtherOrigin']))
  })

  it('a kind of key that we don’t verify is refused', async () => {
    const vector = published.vectors.find(({ name }) => name === unsupported)
    if (!vector) throw new Error('The vector is gone')
    await expect(verifySignature(readCredential(vector).publicKey, readSigned(vector))).rejects.toMatchObject(
      {
        reason: 'passkeyUnsupported',
      },
    )
  })
})

function expectedRefusal(name: string, flags: number): string | undefined {
  if (framed.includes(name)) return 'passkeyOtherOrigin'
  return (flags & 0x05) === 0x05 ? undefined : 'passkeyNotVerified'
}

function readCredential({ registration }: Vector) {
  const { value } = parseCbor(hexToBytes(registration.attestationObject))
  const authData = isCborMap(value) ? value.get('authData') : undefined
  if (!(authData instanceof Uint8Array)) throw new Error('The vector has no authenticator data')
  const { credential } = parseAuthenticatorData(authData)
  if (!credential) throw new Error('The vector has no credential')
  return { ...credential, authData }
}

function readSigned({ assertion }: Vector) {
  const clientDataHash = sha256(hexToBytes(assertion.clientDataJSON))
  return {
    signature: hexToBytes(assertion.signature),
    signed: concatBytes(hexToBytes(assertion.authenticatorData), clientDataHash),
  }
}

function readFlags(authenticatorData: string): number {
  return hexToBytes(authenticatorData)[32] ?? 0
}

function assert(vector: Vector) {
  const { credentialId, publicKey } = readCredential(vector)
  const { assertion } = vector
  return verifyAssertion(
    {
      credentialId,
      clientDataJSON: hexToBytes(assertion.clientDataJSON),
      authenticatorData: hexToBytes(assertion.authenticatorData),
      signature: hexToBytes(assertion.signature),
    },
    {
      ...party,
      challenge: hexToBytes(assertion.challenge),
      passkey: { credentialId, publicKey, signCount: 0 },
    },
  )
}

function register({ registration }: Vector) {
  return verifyRegistration(
    {
      credentialId: hexToBytes(registration.credential_id),
      clientDataJSON: hexToBytes(registration.clientDataJSON),
      attestationObject: hexToBytes(registration.attestationObject),
    },
    { ...party, challenge: hexToBytes(registration.challenge) },
  )
}

async function reasonOf(task: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await task()
    return undefined
  } catch (error) {
    return (error as { reason?: string }).reason ?? String(error)
  }
}
