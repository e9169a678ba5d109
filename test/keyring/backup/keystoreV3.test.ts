import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { describe, expect, test } from 'vitest'
import { createKeystore } from '../../../src/keyring/backup/keystoreV3/createKeystore.ts'
import { openKeystore } from '../../../src/keyring/backup/keystoreV3/openKeystore.ts'
import { scryptByScript } from '../../../src/keyring/backup/keystoreV3/scryptByScript.ts'
import { scryptByWasm } from '../../../src/keyring/backup/keystoreV3/scryptByWasm.ts'
import published from '../../vectors/keystoreV3.json' with { type: 'json' }
import { readTestcases } from '../support/readTestcases.ts'
import { seededRandom } from '../support/seededRandom.ts'
import { cheapKeystore, KEY, PASSWORD } from './support/cheapKeystore.ts'

async function open(file: string, password: string): Promise<string> {
  return bytesToHex(await openKeystore(file, password))
}

describe('Ethereum’s test vectors', () => {
  test('are five', () => expect(published.vectors).toHaveLength(5))

  test.each(published.vectors)('$name', async ({ keystore, password, privateKey }) => {
    expect(await open(JSON.stringify(keystore), password)).toBe(privateKey)
  })
})

describe('the wallets among the test cases of ethers', () => {
  type Case = { name: string; type: string; json: string; password: string; privateKey: string }
  const cases = readTestcases<Case>('wallets').filter(({ type }) => type === 'secret-storage')

  test('are seven', () => expect(cases).toHaveLength(7))

  test.each(cases)('$name', async ({ json, password, privateKey }) => {
    expect(`0x${await open(json, password)}`).toBe(privateKey)
  })
})

test.each([
  { n: 2, r: 1, p: 1, salt: '' },
  { n: 1024, r: 8, p: 2, salt: '00ff' },
  { n: 4096, r: 3, p: 5, salt: 'ab'.repeat(64) },
])('scrypt by WebAssembly and by script agree: $n, $r, $p', async (input) => {
  const password = utf8ToBytes('pässwörd')
  expect(await scryptByWasm(password, input)).toEqual(await scryptByScript(password, input))
})

describe('what is made here', () => {
  const options = { key: hexToBytes(KEY), random: seededRandom(5), cost: { n: 1024, r: 8, p: 1 } }

  test('opens with its password, and holds neither password nor key', async () => {
    const file = await createKeystore({ ...options, password: 'a pier at dusk' })
    expect(await open(file, 'a pier at dusk')).toBe(KEY)
    expect(file).not.toContain(KEY)
    expect(file).not.toContain('pier')
  })

  test('costs as much to guess as what Geth makes', async () => {
    const { cost: _, ...usual } = options
    const file = await createKeystore({ ...usual, password: 'x' })
    expect(JSON.parse(file).crypto.kdfparams).toMatchObject({ n: 262_144, r: 8, p: 1, dklen: 32 })
  })
})

describe('what is wrong is told apart', () => {
  test.each([
    ['keystoreMalformed', 'not JSON at all'],
    ['keystoreMalformed', '[]'],
    ['keystoreMalformed', '{"version":3}'],
    ['keystoreMalformed', ' '.repeat(40_000)],
    ['keystoreUnsupported', cheapKeystore({ version: 1 })],
    ['keystoreUnsupported', cheapKeystore({ crypto: { cipher: 'aes-256-cbc' } })],
    ['keystoreUnsupported', cheapKeystore({ crypto: { kdf: 'argon2id' } })],
    ['keystoreDamaged', cheapKeystore({ crypto: { ciphertext: 'abc' } })],
    ['keystoreDamaged', cheapKeystore({ crypto: { mac: '' } })],
    ['keystoreDamaged', cheapKeystore({ kdfparams: { n: 3 } })],
    ['keystoreDamaged', cheapKeystore({ address: 'ff'.repeat(20) })],
    ['keystoreTooCostly', cheapKeystore({ kdfparams: { n: 2 ** 30 } })],
    ['keystoreTooCostly', cheapKeystore({ kdfparams: { r: 2 ** 30 } })],
    ['keystoreTooCostly', cheapKeystore({ kdfparams: { p: 2 ** 30 } })],
    ['keystoreTooCostly', cheapKeystore({ kdfparams: { n: 2 ** 19, r: 8 } })],
    ['keystoreTooCostly', JSON.stringify(costlyPbkdf2())],
  ])('%s', async (reason, file) => {
    await expect(openKeystore(file, PASSWORD)).rejects.toMatchObject({ reason })
  })

  test('keystoreWrongPassword', async () => {
    await expect(openKeystore(cheapKeystore(), 'another')).rejects.toMatchObject({
      reason: 'keystoreWrongPassword',
    })
  })
})

test('a password opens in whatever form the keyboard gave it (NFC, NFD)', async () => {
  const options = { key: hexToBytes(KEY), random: seededRandom(6), cost: { n: 2, r: 1, p: 1 } }
  const file = await createKeystore({ ...options, password: 'Zürich'.normalize('NFC') })
  expect(await open(file, 'Zürich'.normalize('NFD'))).toBe(KEY)
})

function costlyPbkdf2() {
  const keystore = structuredClone(published.vectors[0]?.keystore)
  if (!keystore) throw new Error('no vector')
  return {
    ...keystore,
    crypto: { ...keystore.crypto, kdfparams: { ...keystore.crypto.kdfparams, c: 2 ** 31 } },
  }
}
