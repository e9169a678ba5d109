import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { HDKey } from '@scure/bip32'
import { describe, expect, it } from 'vitest'
import { deriveNode } from '../../../src/keyring/accounts/deriveNode.ts'
import { derivePrivateKey } from '../../../src/keyring/accounts/derivePrivateKey.ts'
import published from '../../vectors/bip32.json' with { type: 'json' }

describe('BIP-32 test vectors', () => {
  it('are the valid ones of sets 1 to 4 and the invalid ones of set 5', () => {
    expect(new Set(published.valid.map(({ vector }) => vector))).toEqual(new Set([1, 2, 3, 4]))
    expect(published.invalid).toHaveLength(16)
  })

  it.each(published.valid)('set $vector, $path', ({ seed, path, xprv, xpub }) => {
    const node = deriveNode(hexToBytes(seed), path)
    expect(node.privateExtendedKey).toBe(xprv)
    expect(node.publicExtendedKey).toBe(xpub)
    expect(derivePrivateKey(hexToBytes(seed), path)).toEqual(node.privateKey)
  })

  it.each(published.invalid)('set 5 is refused: $reason', ({ key }) => {
    expect(() => HDKey.fromExtendedKey(key)).toThrow()
  })
})

describe('deriveNode', () => {
  const seed = hexToBytes('000102030405060708090a0b0c0d0e0f')

  it.each(['', '44/60', 'm/', 'm//0', 'm/-1', 'm/0h', "m/2147483648'", 'm/4294967296', 'm/x', 'M/0'])(
    'refuses the path “%s”',
    (path) => {
      expect(() => deriveNode(seed, path)).toThrow(expect.objectContaining({ reason: 'badDerivationPath' }))
    },
  )

  it('leaves the seed as it was', () => {
    deriveNode(seed, "m/44'/60'")
    expect(bytesToHex(seed)).toBe('000102030405060708090a0b0c0d0e0f')
  })
})
