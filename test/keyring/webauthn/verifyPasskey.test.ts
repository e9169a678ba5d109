import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyAssertion } from '../../../src/keyring/webauthn/verifyAssertion.ts'
import {
  type RegisteredPasskey,
  verifyRegistration,
} from '../../../src/keyring/webauthn/verifyRegistration.ts'
import { WalletError } from '../../../src/protocol/errors.ts'
import { createSoftAuthenticator, type Deviation, PRESENT_ONLY } from '../support/softAuthenticator.ts'

const party = { origin: 'chrome-extension://pellucid', rpId: 'pellucid' }
const challenge = 'c4'.repeat(32)
const other = 'd5'.repeat(32)

let authenticator: Awaited<ReturnType<typeof createSoftAuthenticator>>
let passkey: RegisteredPasskey

beforeAll(async () => {
  authenticator = await createSoftAuthenticator(party)
  passkey = await register()
})

function register(deviation: Deviation = {}, expected = challenge) {
  const answer = authenticator.register(challenge, deviation)
  return verifyRegistration(answer, { ...party, challenge: hexToBytes(expected) })
}

async function assert(deviation: Deviation = {}, known: RegisteredPasskey | undefined = passkey) {
  const answer = await authenticator.assert(challenge, deviation)
  return verifyAssertion(answer, { ...party, challenge: hexToBytes(challenge), passkey: known })
}

const refusals: [string, Deviation, string][] = [
  ['a web site’s origin', { origin: 'https://evil.example' }, 'passkeyOtherOrigin'],
  ['another extension’s origin', { origin: 'chrome-extension://other' }, 'passkeyOtherOrigin'],
  ['another RP id', { rpId: 'evil.example' }, 'passkeyOtherOrigin'],
  ['a frame in another page', { crossOrigin: true }, 'passkeyOtherOrigin'],
  ['a person who was not verified', { flags: PRESENT_ONLY }, 'passkeyNotVerified'],
  ['nobody present', { flags: 0x04 }, 'passkeyNotVerified'],
  ['the wrong ceremony', { type: 'payment.get' }, 'passkeyMalformed'],
]

describe('registration', () => {
  it('of an honest authenticator gives its credential', () => {
    expect(bytesToHex(passkey.credentialId)).toBe(bytesToHex(authenticator.credentialId))
    expect(bytesToHex(passkey.publicKey)).toBe(bytesToHex(authenticator.publicKey))
  })

  it.each(refusals)('is refused for %s', async (_, deviation, reason) => {
    await expect(register(deviation)).rejects.toMatchObject({ code: 4100, reason })
  })

  it('is refused for another challenge, and an assertion is none', async () => {
    await expect(register({}, other)).rejects.toMatchObject({ reason: 'passkeyOldChallenge' })
    await expect(register({ type: 'webauthn.get' })).rejects.toMatchObject({ reason: 'passkeyMalformed' })
  })

  it('is refused when the credential is said to be another', async () => {
    const answer = { ...authenticator.register(challenge), credentialId: new Uint8Array(32) }
    const expected = { ...party, challenge: hexToBytes(challenge) }
    await expect(verifyRegistration(answer, expected)).rejects.toMatchObject({ reason: 'passkeyMalformed' })
  })
})

describe('assertion', () => {
  it('of a known passkey gives its counter', async () => {
    expect((await assert({ signCount: 900 })).signCount).toBe(900)
  })

  it.each(refusals)('is refused for %s', async (_, deviation, reason) => {
    await expect(assert(deviation)).rejects.toMatchObject({ code: 4100, reason })
  })

  it('is refused for a challenge that was another', async () => {
    const answer = await authenticator.assert(other)
    const expected = { ...party, challenge: hexToBytes(challenge), passkey }
    await expect(verifyAssertion(answer, expected)).rejects.toMatchObject({ reason: 'passkeyOldChallenge' })
  })

  it('is refused from a passkey that is unknown, or another’s', async () => {
    const expected = { ...party, challenge: hexToBytes(challenge), passkey: undefined }
    const answer = await authenticator.assert(challenge)
    await expect(verifyAssertion(answer, expected)).rejects.toMatchObject({ reason: 'passkeyUnknown' })
    const stranger = await createSoftAuthenticator(party)
    await expect(assert({}, { ...passkey, publicKey: stranger.publicKey })).rejects.toMatchObject({
      reason: 'passkeyBadSignature',
    })
  })

  it('is refused when the counter stands still or goes back; two that never count are taken', async () => {
    const known = { ...passkey, signCount: 7 }
    for (const signCount of [7, 6, 0]) {
      await expect(assert({ signCount }, known)).rejects.toMatchObject({ reason: 'passkeyRolledBack' })
    }
    expect(await assert({ signCount: 8 }, known)).toEqual({ signCount: 8 })
    expect(await assert({ signCount: 0 }, { ...passkey, signCount: 0 })).toEqual({ signCount: 0 })
  })

  it('with any byte of any part changed is refused, and never fails otherwise', async () => {
    const answer = await authenticator.assert(challenge)
    const parts = ['clientDataJSON', 'authenticatorData', 'signature'] as const
    const change = fc.tuple(fc.constantFrom(...parts), fc.nat(), fc.integer({ min: 1, max: 255 }))
    await fc.assert(
      fc.asyncProperty(change, async ([part, at, by]) => {
        const bytes = new Uint8Array(answer[part])
        const index = at % bytes.length
        bytes[index] = (bytes[index] ?? 0) ^ by
        const expected = { ...party, challenge: hexToBytes(challenge), passkey: { ...passkey, signCount: 0 } }
        await expect(verifyAssertion({ ...answer, [part]: bytes }, expected)).rejects.toBeInstanceOf(
          WalletError,
        )
      }),
      { numRuns: 400 },
    )
  })
})
