import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatWordList } from '../../../scripts/words/formatWordList.ts'
import { checkAuditExport } from '../../../src/keyring/audit/export/checkAuditExport.ts'
import { formatAuditExport } from '../../../src/keyring/audit/export/formatAuditExport.ts'
import { openBackup } from '../../../src/keyring/backup/file/openBackup.ts'
import { sealBackup } from '../../../src/keyring/backup/file/sealBackup.ts'
import { decodeShare } from '../../../src/keyring/backup/slip39/decodeShare.ts'
import { parseWordList } from '../../../src/keyring/phrase/parseWordList.ts'
import { type PhraseLanguage, wordListDigests } from '../../../src/keyring/phrase/phraseLanguages.ts'
import { readPhrase } from '../../../src/keyring/phrase/readPhrase.ts'
import { WalletError } from '../../../src/protocol/errors.ts'
import published from '../../vectors/slip39.json' with { type: 'json' }
import { sampleLog, VAULT_ID } from '../audit/support/sampleLog.ts'
import { sampleContents } from '../support/sampleVault.ts'
import { seededRandom } from '../support/seededRandom.ts'

const MAX_MS = 2_000
const MAX_BYTES = 300 * 1024 * 1024

let startBytes = 0
let mostBytes = 0
beforeAll(() => {
  startBytes = process.memoryUsage().rss
})
afterAll(() => expect(mostBytes).toBeLessThan(MAX_BYTES))

/** Runs one import. What comes out is a result or a sentence for the person, soon and at little cost. */
async function survives(importIt: () => unknown): Promise<void> {
  const startMs = performance.now()
  try {
    await importIt()
  } catch (error) {
    expect(error).toBeInstanceOf(WalletError)
  }
  expect(performance.now() - startMs).toBeLessThan(MAX_MS)
  mostBytes = Math.max(mostBytes, process.memoryUsage().rss - startBytes)
}

/** A text that was cut, filled or overwritten anywhere. */
function spoiled(whole: string): fc.Arbitrary<string> {
  const place = fc.nat({ max: whole.length })
  const filling = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('9'.repeat(400), '['.repeat(30_000), '{"a":'.repeat(20_000), '\n'.repeat(50_000)),
  )
  return fc
    .tuple(place, place, filling)
    .map(([from, to, text]) => whole.slice(0, from) + text + whole.slice(to))
}

describe('hostile imports end in a sentence, within 2 s and 300 MB', () => {
  test('backup files', async () => {
    const options = { random: seededRandom(3), clock: () => 1_000 }
    const { file, code } = await sealBackup({ contents: sampleContents(), stores: {} }, options)
    const property = fc.asyncProperty(spoiled(file), (text) => survives(() => openBackup(text, code)))
    await fc.assert(property, { numRuns: 500 })
    await survives(() => openBackup('a'.repeat(8 * 1024 * 1024), code))
    await survives(() => openBackup('['.repeat(4 * 1024 * 1024), code))
  }, 120_000)

  test('shares', async () => {
    const share = JSON.stringify(published).match(/"((?:[a-z]+ ){19}[a-z]+)"/)?.[1] ?? ''
    expect(share.split(' ')).toHaveLength(20)
    const property = fc.asyncProperty(spoiled(share), (text) =>
      survives(() => decodeShare(text.split(/\s+/))),
    )
    await fc.assert(property, { numRuns: 1_000 })
  }, 120_000)

  test('phrases in letters of any language', async () => {
    const lists = new Map<string, readonly string[]>()
    const loadWords = async (language: PhraseLanguage) => {
      const list = lists.get(language) ?? parseWordList(await formatWordList(language), language)
      lists.set(language, list)
      return list
    }
    for (const language of Object.keys(wordListDigests)) await loadWords(language as PhraseLanguage)
    const word = fc.oneof(
      fc.constantFrom('あいこくしん', '가격', '的', 'ábaco', 'abaisser', 'zoo', 'test'),
      fc.string({ unit: 'binary' }),
    )
    const property = fc.asyncProperty(fc.array(word, { maxLength: 30 }), (words) =>
      survives(() => readPhrase(words, loadWords)),
    )
    await fc.assert(property, { numRuns: 500 })
    await survives(() => readPhrase('的 '.repeat(200_000), loadWords))
  }, 120_000)

  test('exported audit logs', async () => {
    const { entries, dataKey } = sampleLog([30])
    const verdict = { whole: true, count: 30, newerThanHead: 0 } as const
    const made = { entries, verdict, firstSeq: 1, vaultId: VAULT_ID, dataKey, exportedAtMs: 5 }
    const { text, code } = formatAuditExport(made)
    const property = fc.asyncProperty(spoiled(text), (file) => survives(() => checkAuditExport(file, code)))
    await fc.assert(property, { numRuns: 200 })
  }, 120_000)
})
