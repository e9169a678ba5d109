import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createBackupCode, formatBackupCode } from '../../../../src/keyring/backup/file/backupCode.ts'
import { checksumOf, parseBackupFile } from '../../../../src/keyring/backup/file/backupFile.ts'
import { openBackup } from '../../../../src/keyring/backup/file/openBackup.ts'
import { sealBackup } from '../../../../src/keyring/backup/file/sealBackup.ts'
import { createSecureRandom } from '../../../../src/keyring/random/createSecureRandom.ts'
import { JUNK_PHRASE, sampleContents } from '../../support/sampleVault.ts'

const random = createSecureRandom()
const clock = () => 1_700_000_000_000
const stores = { settings: { version: 1, value: { theme: 'dark' } } }
let sealed: Awaited<ReturnType<typeof sealBackup>>

beforeAll(async () => {
  sealed = await sealBackup({ contents: sampleContents(), stores }, { random, clock })
})

function reasonOf(error: unknown): string {
  expect(error).toMatchObject({ name: 'WalletError' })
  return (error as { reason: string }).reason
}

describe('a backup file (D10)', () => {
  it('gives every wallet and what goes with them, by its code', async () => {
    const opened = await openBackup(sealed.file, sealed.code)
    expect(opened.contents).toEqual(sampleContents())
    expect(opened.stores).toEqual(stores)
    expect(opened.createdAtMs).toBe(clock())
  })

  it('leaves the audit log and its keys behind', async () => {
    const audit = {
      head: { seq: 3, mac: 'ab'.repeat(32) },
      pastKeys: ['cd'.repeat(32)],
    }
    const made = await sealBackup({ contents: { ...sampleContents(), audit }, stores }, { random, clock })
    expect((await openBackup(made.file, made.code)).contents.audit).toEqual({ pastKeys: [] })
  })

  it('is readable to nobody without the code: no word, no address, no name, and never twice the same', async () => {
    const { wallets } = sampleContents()
    expect(sealed.file).not.toContain(wallets[0]?.accounts[0]?.address.slice(2))
    expect(sealed.file).not.toMatch(new RegExp(JUNK_PHRASE.slice(0, 3).join('.{0,3}')))
    expect(sealed.file).not.toContain('Main')
    expect(sealed.file).not.toContain(sealed.code.slice(0, 9))
    const again = await sealBackup({ contents: sampleContents(), stores }, { random, clock })
    expect(again.code).not.toBe(sealed.code)
    expect(JSON.parse(again.file).ct).not.toBe(JSON.parse(sealed.file).ct)
  })

  it('tells a code that is another file’s from one that is mistyped, and both from a damaged file', async () => {
    const other = formatBackupCode(createBackupCode(random))
    await expect(openBackup(sealed.file, other)).rejects.toMatchObject({ reason: 'wrongBackupCode' })
    await expect(openBackup(sealed.file, sealed.code.slice(1))).rejects.toMatchObject({
      reason: 'badBackupCode',
    })
    await expect(openBackup(`${sealed.file.slice(0, -90)}0"}`, sealed.code)).rejects.toMatchObject({
      reason: 'backupDamaged',
    })
  })

  it('is bound to its header: what was moved to another opens nothing, even with a checksum that fits', async () => {
    const file = JSON.parse(sealed.file)
    for (const change of [{ createdAtMs: 5 }, { salt: 'ab'.repeat(32) }, { id: crypto.randomUUID() }]) {
      const forged = { ...file, ...change }
      const text = JSON.stringify({ ...forged, checksum: checksumOf(forged) })
      await expect(openBackup(text, sealed.code)).rejects.toMatchObject({ reason: 'wrongBackupCode' })
    }
  })

  it('of a newer version is not guessed at', () => {
    expect(() => parseBackupFile(JSON.stringify({ ...JSON.parse(sealed.file), v: 2 }))).toThrow(
      expect.objectContaining({ reason: 'newerBackup' }),
    )
  })
})

describe('10,000 files of any kind (D9): a typed error each, none over 2 s', () => {
  it('with one byte changed anywhere', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.file.length - 1), fc.integer({ min: 1, max: 127 }), async (at, by) => {
        const letter = String.fromCharCode(sealed.file.charCodeAt(at) ^ by)
        const changed = sealed.file.slice(0, at) + letter + sealed.file.slice(at + 1)
        const startMs = performance.now()
        const outcome = await openBackup(changed, sealed.code).then(
          ({ contents }) => contents,
          (error) => reasonOf(error),
        )
        expect(performance.now() - startMs).toBeLessThan(2000)
        expect(outcome).toMatch(/backupDamaged|noBackupFile|newerBackup/)
      }),
      { numRuns: 5_000 },
    )
  })

  it('of any JSON and any text', () => {
    const shaped = fc.record({
      format: fc.constant('pellucid-backup'),
      v: fc.oneof(fc.constant(1), fc.integer()),
      id: fc.oneof(fc.uuid(), fc.string()),
      createdAtMs: fc.anything(),
      salt: fc.oneof(fc.constant('ab'.repeat(32)), fc.anything()),
      iv: fc.anything(),
      ct: fc.oneof(fc.string(), fc.anything()),
      checksum: fc.string(),
    })
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      shaped.map((file) => JSON.stringify(file, noBigint)),
    )
    fc.assert(
      fc.property(text, (input) => {
        const startMs = performance.now()
        expect(() => parseBackupFile(input)).toThrow(expect.objectContaining({ name: 'WalletError' }))
        expect(performance.now() - startMs).toBeLessThan(2000)
      }),
      { numRuns: 5_000 },
    )
  })

  it('a huge one is refused at once, before it is read', () => {
    const startMs = performance.now()
    expect(() => parseBackupFile(`{"format":"pellucid-backup","ct":"${'a'.repeat(60_000_000)}"}`)).toThrow(
      expect.objectContaining({ reason: 'noBackupFile' }),
    )
    expect(performance.now() - startMs).toBeLessThan(2000)
  })
})

function noBigint(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
