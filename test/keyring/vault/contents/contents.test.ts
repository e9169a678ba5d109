import { utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { VaultContents } from '../../../../src/keyring/vault/contents/contents.ts'
import { createContents } from '../../../../src/keyring/vault/contents/createContents.ts'
import { migrateContents } from '../../../../src/keyring/vault/contents/migrateContents.ts'
import { parseContents } from '../../../../src/keyring/vault/contents/parseContents.ts'
import { serializeContents } from '../../../../src/keyring/vault/contents/serializeContents.ts'
import { sampleContents } from '../../support/sampleVault.ts'

describe('the vault’s contents', () => {
  it('are read as they were written', () => {
    expect(parseContents(serializeContents(sampleContents()))).toEqual(sampleContents())
  })

  it('of version 1 are read as they were, with an empty audit state', () => {
    const { audit, ...rest } = sampleContents()
    const old = { ...rest, version: 1 }
    expect(parseContents(utf8ToBytes(JSON.stringify(old)))).toEqual({
      ...sampleContents(),
      audit: { pastKeys: [] },
    })
    expect(audit).toEqual({ pastKeys: [] })
  })

  it('of a newer version, or of none, are refused and not quoted', () => {
    for (const contents of [
      { ...sampleContents(), version: 3 },
      { wallets: [] },
      { version: 1, wallets: [] },
    ]) {
      const reading = () => parseContents(utf8ToBytes(JSON.stringify(contents)))
      expect(reading).toThrow(expect.objectContaining({ reason: 'vaultUnreadable' }))
      expect(reading).not.toThrow(/hd|entropy|Main/)
    }
  })

  it('are refused by one error only, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.json().map(utf8ToBytes)), (plaintext) => {
        expect(() => parseContents(plaintext)).toThrow(expect.objectContaining({ reason: 'vaultUnreadable' }))
      }),
    )
  })

  it('that do not fit their schema are never sealed', () => {
    const contents = { version: 2, wallets: [{ kind: 'hd' }] } as unknown as VaultContents
    expect(() => serializeContents(contents)).toThrow(expect.objectContaining({ reason: 'badContents' }))
  })

  it('that are too large to be read again are never sealed', () => {
    const [wallet] = sampleContents().wallets
    const [account] = wallet?.accounts ?? []
    if (!wallet || !account) throw new Error('no account')
    const many = { ...wallet, accounts: Array.from({ length: 1000 }, () => account) }
    const contents = createContents(Array.from({ length: 20 }, () => many))
    expect(() => serializeContents(contents)).toThrow(expect.objectContaining({ reason: 'vaultFull' }))
  })
})

describe('migrateContents', () => {
  const migrations = {
    1: (contents: object) => ({ ...contents, version: 2, second: true }),
    2: (contents: object) => ({ ...contents, version: 3, third: true }),
  }

  it('takes one step after another', () => {
    expect(migrateContents({ version: 1 }, { version: 3, migrations })).toEqual({
      version: 3,
      second: true,
      third: true,
    })
  })

  it.each([
    ['of a newer version', 4],
    ['of no version', undefined],
    ['of a version that no step leads from', 0],
  ])('leaves alone what is %s', (_, version) => {
    expect(migrateContents({ version }, { version: 3, migrations })).toBeUndefined()
  })

  it('stops at a step that does not move on', () => {
    const stuck = { 1: (contents: object) => ({ ...contents, version: 1 }) }
    expect(migrateContents({ version: 1 }, { version: 2, migrations: stuck })).toBeUndefined()
  })
})
