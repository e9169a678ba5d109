import { argon2id } from '@noble/hashes/argon2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { argon2idByScript } from '../../../../src/keyring/vault/kdf/argon2idByScript.ts'
import { argon2idByWasm } from '../../../../src/keyring/vault/kdf/argon2idByWasm.ts'
import { seededRandom } from '../../support/seededRandom.ts'

describe('Argon2id', () => {
  it('gives the tag of RFC 9106 §5.3 (the script, which alone takes a secret and associated data)', () => {
    const tag = argon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
      t: 3,
      m: 32,
      p: 4,
      dkLen: 32,
      key: new Uint8Array(8).fill(3),
      personalization: new Uint8Array(12).fill(4),
    })
    expect(bytesToHex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
  })

  // From the reference implementation: P-H-C/phc-winner-argon2, src/test.c, Argon2id version 0x13.
  it.each([
    [2, 65_536, 1, 'password', '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
    [2, 256, 1, 'password', '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
    [2, 256, 2, 'password', '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
    [4, 65_536, 1, 'password', '9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c'],
    [2, 65_536, 1, 'differentpassword', '0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde'],
  ])(
    'gives the tag of the reference: t=%i m=%i p=%i %s',
    async (iterations, memoryKiB, parallelism, password, tag) => {
      const salt = utf8ToBytes('somesalt')
      const input = { password: utf8ToBytes(password), salt, iterations, memoryKiB, parallelism }
      expect(bytesToHex(await argon2idByWasm(input))).toBe(tag)
    },
  )

  it('is the same by WebAssembly and by script', async () => {
    const random = seededRandom(23)
    for (const [memoryKiB, iterations, parallelism] of [
      [64, 2, 1],
      [1_024, 3, 1],
      [512, 2, 4],
      [19_456, 2, 1],
    ] as const) {
      const input = { password: random(37), salt: random(16), memoryKiB, iterations, parallelism }
      expect(await argon2idByWasm(input)).toEqual(await argon2idByScript(input))
    }
  })

  it('takes the empty password and every byte', async () => {
    const salt = hexToBytes('00'.repeat(16))
    const every = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    const cost = { salt, memoryKiB: 64, iterations: 2, parallelism: 1 }
    expect(await argon2idByWasm({ ...cost, password: every })).toEqual(
      await argon2idByScript({ ...cost, password: every }),
    )
  })
})
