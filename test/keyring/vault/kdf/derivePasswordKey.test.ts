import { afterEach, describe, expect, it, vi } from 'vitest'
import { derivePasswordKey } from '../../../../src/keyring/vault/kdf/derivePasswordKey.ts'
import { assertKdfBounds, type KdfParams } from '../../../../src/keyring/vault/kdf/kdfParams.ts'
import { cheapKdf, PASSWORD } from '../../support/sampleVault.ts'

const params: KdfParams = { name: 'argon2id', ...cheapKdf, salt: 'a5'.repeat(16) }

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('derivePasswordKey', () => {
  it('gives the same key where WebAssembly is off', async () => {
    const key = await derivePasswordKey(PASSWORD, params)
    vi.stubGlobal('WebAssembly', undefined)
    expect(await derivePasswordKey(PASSWORD, params)).toEqual(key)
  })

  it('gives the same key where a content security policy forbids WebAssembly', async () => {
    const key = await derivePasswordKey(PASSWORD, params)
    const forbidden = class {
      constructor() {
        throw new Error('refused by policy')
      }
    }
    vi.stubGlobal('WebAssembly', { Module: forbidden })
    expect(await derivePasswordKey(PASSWORD, params)).toEqual(key)
  })

  it('gives another key for another salt', async () => {
    const key = await derivePasswordKey(PASSWORD, params)
    expect(await derivePasswordKey(PASSWORD, { ...params, salt: 'a6'.repeat(16) })).not.toEqual(key)
  })

  it('refuses parameters out of bounds before it computes anything', async () => {
    const deriving = derivePasswordKey(PASSWORD, { ...params, memoryKiB: 2 ** 31 })
    await expect(deriving).rejects.toMatchObject({ reason: 'kdfOutOfBounds' })
  })
})

describe('assertKdfBounds', () => {
  it.each([
    { memoryKiB: 19 * 1024, iterations: 2, parallelism: 1 },
    { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 },
    { memoryKiB: 256 * 1024, iterations: 3, parallelism: 16 },
    { memoryKiB: 76 * 1024, iterations: 10, parallelism: 1 },
  ])('allows %j', (cost) => {
    expect(() => assertKdfBounds(cost)).not.toThrow()
  })

  it.each([
    ['too little memory (downgrade)', { memoryKiB: 19 * 1024 - 1 }],
    ['too much memory (denial of service)', { memoryKiB: 256 * 1024 + 1 }],
    ['too much memory too often (denial of service)', { memoryKiB: 128 * 1024, iterations: 7 }],
    ['one pass (downgrade)', { iterations: 1 }],
    ['eleven passes (denial of service)', { iterations: 11 }],
    ['no lane', { parallelism: 0 }],
    ['seventeen lanes', { parallelism: 17 }],
    ['a fraction', { iterations: 2.5 }],
    ['what is no number', { memoryKiB: Number.NaN }],
    ['infinity', { memoryKiB: Number.POSITIVE_INFINITY }],
  ])('refuses %s', (_, change) => {
    expect(() => assertKdfBounds({ ...cheapKdf, ...change })).toThrow(
      expect.objectContaining({ reason: 'kdfOutOfBounds' }),
    )
  })
})
