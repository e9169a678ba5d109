import { bytesToHex } from '@noble/hashes/utils.js'
import { HDKey } from '@scure/bip32'
import fc from 'fast-check'
import { addr, eip191Signer } from 'micro-eth-signer'
import { hashMessage as viemHashMessage } from 'viem'
import { privateKeyToAccount, sign as viemSign } from 'viem/accounts'
import { describe, expect, it } from 'vitest'
import { hashMessage } from '../../../src/keyring/sign/hashMessage.ts'
import { privateKeyToAddress } from '../../../src/keyring/sign/privateKeyToAddress.ts'
import { signDigest } from '../../../src/keyring/sign/signDigest.ts'
import { signMessage } from '../../../src/keyring/sign/signMessage.ts'
import { seededRandom } from '../support/seededRandom.ts'

/*
 * Three implementations of secp256k1 are at work: @noble/secp256k1, which signs here, @noble/curves inside viem,
 * and the one that @scure/bip32 derives with. A mistake in one would have to be made in all.
 */

const bytes32 = fc.nat().map((seed) => seededRandom(seed + 1)(32))

function hex(bytes: Uint8Array): `0x${string}` {
  return `0x${bytesToHex(bytes)}`
}

describe('the curve', () => {
  it('gives the address that viem and micro-eth-signer give', () => {
    const check = (key: Uint8Array) => {
      const address = privateKeyToAddress(key)
      expect(address).toBe(privateKeyToAccount(hex(key)).address.toLowerCase())
      expect(address).toBe(addr.fromPrivateKey(key).toLowerCase())
    }
    fc.assert(fc.property(bytes32, check), { numRuns: 40 })
  })

  it('gives the signature that viem gives, byte for byte', async () => {
    const check = async (key: Uint8Array, digest: Uint8Array) => {
      const { r, s, yParity } = await viemSign({ hash: hex(digest), privateKey: hex(key) })
      expect(signDigest(key, digest)).toEqual({ r, s, yParity })
    }
    await fc.assert(fc.asyncProperty(bytes32, bytes32, check), { numRuns: 40 })
  })

  it('signs what the curve of @scure/bip32 verifies', () => {
    const check = (seed: Uint8Array, digest: Uint8Array) => {
      const node = HDKey.fromMasterSeed(seed)
      const { r, s } = signDigest(node.privateKey ?? new Uint8Array(), digest)
      const signature = Uint8Array.from(Buffer.from(r.slice(2) + s.slice(2), 'hex'))
      expect(node.verify(digest, signature)).toBe(true)
      expect(hex(node.sign(digest))).toBe(hex(signature))
    }
    fc.assert(fc.property(bytes32, bytes32, check), { numRuns: 20 })
  })

  it.each([
    ['zero', '00'.repeat(32)],
    ['the order of the curve', 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141'],
    ['too short', '01'.repeat(31)],
  ])('refuses a key that is %s', (_, key) => {
    expect(() => signDigest(Uint8Array.from(Buffer.from(key, 'hex')), new Uint8Array(32).fill(1))).toThrow()
  })

  it('refuses a digest that is not 32 bytes', () => {
    expect(() => signDigest(new Uint8Array(32).fill(1), new Uint8Array(31).fill(1))).toThrow(RangeError)
  })
})

describe('personal_sign (EIP-191)', () => {
  it('signs the published example', () => {
    // web3.eth.accounts.sign('Some data', …) in the documentation of web3.js 1.x
    const key = Buffer.from('4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318', 'hex')
    expect(signMessage(key, new TextEncoder().encode('Some data'))).toBe(
      '0xb91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c',
    )
  })

  it('hashes and signs any bytes as viem and micro-eth-signer do', async () => {
    const message = fc.uint8Array({ maxLength: 300 })
    const check = async (key: Uint8Array, raw: Uint8Array) => {
      expect(hex(hashMessage(raw))).toBe(viemHashMessage({ raw }))
      const signature = signMessage(key, raw)
      expect(signature).toBe(await privateKeyToAccount(hex(key)).signMessage({ message: { raw } }))
      expect(signature).toBe(eip191Signer.sign(raw, hex(key), false))
    }
    await fc.assert(fc.asyncProperty(bytes32, message, check), { numRuns: 30 })
  })
})
