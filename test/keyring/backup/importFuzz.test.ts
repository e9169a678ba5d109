import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deriveHdAccounts } from '../../../src/keyring/accounts/hd.ts'
import { parsePrivateKey } from '../../../src/keyring/accounts/parsePrivateKey.ts'
import { parseWatchedAddress } from '../../../src/keyring/accounts/parseWatchedAddress.ts'
import { openKeystore } from '../../../src/keyring/backup/keystoreV3/openKeystore.ts'
import { parsePhrase } from '../../../src/keyring/phrase/parsePhrase.ts'
import { WalletError } from '../../../src/protocol/errors.ts'
import { cheapKeystore, PASSWORD } from './support/cheapKeystore.ts'

/** 10,000 cases over all ways in. */
const RUNS = { files: 4_000, edits: 3_000, words: 1_000, keys: 1_000, addresses: 900, paths: 100 }
const MAX_MS = 2_000
const MAX_BYTES = 300 * 1024 * 1024

let startBytes = 0
let mostBytes = 0
beforeAll(() => {
  startBytes = process.memoryUsage().rss
})
afterAll(() => expect(mostBytes).toBeLessThan(MAX_BYTES))

/** Runs one import. Whatever came in, what comes out is a result or a sentence for the person, and soon. */
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

/** Numbers that programs trip over: tiny, huge, broken. None is within bounds and slow. */
const number = fc.constantFrom<unknown>(
  0,
  1,
  2,
  3,
  4,
  16,
  -1,
  0.5,
  2 ** 30,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  1e300,
  '8',
  null,
  [],
)
const junk = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 3 }))
const hex = fc.oneof(fc.stringMatching(/^(0x)?[0-9a-fA-F]{0,80}$/), junk)

const file = fc
  .record(
    {
      version: fc.oneof({ weight: 9, arbitrary: fc.constant<unknown>(3) }, junk),
      address: hex,
      kdfparams: fc.record(
        { n: number, r: number, p: number, c: number, dklen: number, salt: hex },
        { requiredKeys: [] },
      ),
      crypto: fc.record(
        {
          kdf: fc.constantFrom<unknown>('scrypt', 'pbkdf2', 'argon2id', 7),
          ciphertext: hex,
          mac: hex,
          cipherparams: fc.oneof(fc.record({ iv: hex }), junk),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  )
  .map(cheapKeystore)

describe('10,000 hostile imports end in a sentence, within 2 s and 300 MB', () => {
  test('10,000', () => expect(Object.values(RUNS).reduce((sum, runs) => sum + runs)).toBe(10_000))

  test('keystore files whose parts are anything', async () => {
    const property = fc.asyncProperty(file, fc.string(), (text, password) =>
      survives(() => openKeystore(text, password)),
    )
    await fc.assert(property, { numRuns: RUNS.files })
  }, 120_000)

  test('keystore files that were cut, filled or overwritten anywhere', async () => {
    const whole = cheapKeystore()
    const place = fc.nat({ max: whole.length })
    const edit = fc.tuple(
      place,
      place,
      fc.oneof(fc.string(), fc.constantFrom('9'.repeat(400), '['.repeat(30_000))),
    )
    const property = fc.asyncProperty(edit, ([from, to, text]) =>
      survives(() => openKeystore(whole.slice(0, from) + text + whole.slice(to), PASSWORD)),
    )
    await fc.assert(property, { numRuns: RUNS.edits })
  }, 120_000)

  test('phrases', async () => {
    const word = fc.oneof(
      fc.constantFrom('test', 'junk', 'zoo', 'ｔｅｓｔ', ' '),
      fc.string({ unit: 'binary' }),
    )
    const property = fc.asyncProperty(fc.array(word, { maxLength: 30 }), (words) =>
      survives(() => parsePhrase(words)),
    )
    await fc.assert(property, { numRuns: RUNS.words })
  }, 120_000)

  test('private keys', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.stringMatching(/^ ?(0x)?[0-9a-fA-F]{62,66}$/), fc.string()), (text) =>
        survives(() => parsePrivateKey(text)),
      ),
      { numRuns: RUNS.keys },
    )
  }, 120_000)

  test('addresses', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.stringMatching(/^0x[0-9a-fA-F]{39,41}$/), fc.string()), (text) =>
        survives(() => parseWatchedAddress(text)),
      ),
      { numRuns: RUNS.addresses },
    )
  }, 120_000)

  test('derivation paths', async () => {
    const secret = { entropy: '00'.repeat(16), passphrase: '' }
    const step = fc.oneof(fc.nat(2 ** 33), fc.string())
    const path = fc.array(step, { maxLength: 6 }).map((steps) => ['m', ...steps].join('/'))
    await fc.assert(
      fc.asyncProperty(path, (text) => survives(() => deriveHdAccounts(secret, [text]))),
      { numRuns: RUNS.paths },
    )
  }, 120_000)
})
