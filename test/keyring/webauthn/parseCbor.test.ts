import { hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseAuthenticatorData } from '../../../src/keyring/webauthn/authenticatorData.ts'
import { parseCoseKey } from '../../../src/keyring/webauthn/coseKey.ts'
import { parseCbor } from '../../../src/keyring/webauthn/parseCbor.ts'
import { parseEcdsaSignature } from '../../../src/keyring/webauthn/parseEcdsaSignature.ts'
import { WalletError } from '../../../src/protocol/errors.ts'

// RFC 8949, appendix A: those of its examples that authenticators may write.
it.each([
  ['00', 0],
  ['17', 23],
  ['1818', 24],
  ['1903e8', 1000],
  ['1a000f4240', 1_000_000],
  ['20', -1],
  ['3903e7', -1000],
  ['f4', false],
  ['f5', true],
  ['f6', null],
  ['6449455446', 'IETF'],
  ['62c3bc', 'ü'],
  ['83010203', [1, 2, 3]],
  [
    'a201020304',
    new Map([
      [1, 2],
      [3, 4],
    ]),
  ],
  ['4401020304', Uint8Array.of(1, 2, 3, 4)],
])('%s is read as the standard’s example says', (hex, value) => {
  expect(parseCbor(hexToBytes(hex))).toEqual({ value, length: hex.length / 2 })
})

it.each([
  ['nothing', ''],
  ['a text cut short', '6449'],
  ['a number longer than it needs', '1817'],
  ['64 bits', '1b000000e8d4a51000'],
  ['a floating number', 'f93c00'],
  ['a tag', 'c001'],
  ['no length', '9f01ff'],
  ['a key twice', 'a201020103'],
  ['a key that is a list', 'a18001'],
  ['text that is none', '61ff'],
  ['a million items', '9a000f4240'],
  ['a tower of lists', `${'81'.repeat(2000)}00`],
])('refuses %s', (_, hex) => {
  expect(() => parseCbor(hexToBytes(hex))).toThrow(expect.objectContaining({ reason: 'passkeyMalformed' }))
})

it('whatever bytes come, a reader gives a value or a refusal', () => {
  const readers = [parseCbor, parseAuthenticatorData, parseCoseKey, parseEcdsaSignature]
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(...readers), (bytes, read) => {
      try {
        read(bytes)
      } catch (error) {
        expect(error).toBeInstanceOf(WalletError)
      }
    }),
    { numRuns: 10_000 },
  )
})

it('authenticator data with bytes to spare, or with a credential that is cut short, is refused', () => {
  const head = `${'00'.repeat(32)}0500000001`
  expect(parseAuthenticatorData(hexToBytes(head)).signCount).toBe(1)
  const attested = `${'00'.repeat(32)}4500000001`
  for (const hex of [`${head}00`, attested, `${attested}${'00'.repeat(16)}0020ff`, head.slice(0, -2)]) {
    expect(() => parseAuthenticatorData(hexToBytes(hex))).toThrow(
      expect.objectContaining({ reason: 'passkeyMalformed' }),
    )
  }
})
