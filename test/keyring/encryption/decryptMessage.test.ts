import { hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decryptMessage } from '../../../src/keyring/encryption/decryptMessage.ts'
import { encryptionPublicKey } from '../../../src/keyring/encryption/encryptionPublicKey.ts'
import type { EncryptedMessage } from '../../../src/protocol/encryption.ts'

// From the tests of MetaMask/eth-sig-util, `encryption.test.ts`.
const privateKey = hexToBytes('7e5374ec2ef0d91761a6e72fdf8f6ac665519bfdf6da0a2329cf0d804514b816')
const publicKey = 'C5YMNdqE4kLgxQhJO1MfuQcHP5hjVSXzamzd/TxlR0U='
const message: EncryptedMessage = {
  version: 'x25519-xsalsa20-poly1305',
  nonce: '1dvWO7uOnBnO7iNDJ9kO9pTasLuKNlej',
  ephemPublicKey: 'FBH1/pAEHOOW14Lu3FWkgV3qOEcuL78Zy+qW1RwzMXQ=',
  ciphertext: 'f8kBcl/NCyf3sybfbwAKk/np2Bzt9lRVkZejr6uh5FgnNlH/ic62DZzy',
}

test('the key to encrypt with, and the message, are as published', () => {
  expect(encryptionPublicKey(privateKey)).toBe(publicKey)
  expect(decryptMessage(privateKey, message)).toBe('My name is Satoshi Buterin')
})

test('a message with any byte changed, or for another account, is refused without saying why', () => {
  const parts = ['nonce', 'ephemPublicKey', 'ciphertext'] as const
  fc.assert(
    fc.property(
      fc.constantFrom(...parts),
      fc.nat(20),
      fc.integer({ min: 1, max: 127 }),
      (part, at, change) => {
        const bytes = Buffer.from(message[part], 'base64')
        bytes[at] = (bytes[at] ?? 0) ^ change
        expect(() => decryptMessage(privateKey, { ...message, [part]: bytes.toString('base64') })).toThrow(
          expect.objectContaining({ code: -32602, reason: 'notDecryptable' }),
        )
      },
    ),
  )
  expect(() => decryptMessage(new Uint8Array(32).fill(7), message)).toThrow(/another account/)
})

test('a point of small order, which every key would share, is refused', () => {
  const ephemPublicKey = Buffer.alloc(32).toString('base64')
  expect(() => decryptMessage(privateKey, { ...message, ephemPublicKey })).toThrow(/another account/)
})
