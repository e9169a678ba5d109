import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { describe, expect, test } from 'vitest'
import { admitWallet } from '../../../src/keyring/accounts/admitWallet.ts'
import { createHiddenWallet } from '../../../src/keyring/accounts/createHiddenWallet.ts'
import { createKeyWallet, createWatchedWallet } from '../../../src/keyring/accounts/createKeyWallet.ts'
import { parsePrivateKey } from '../../../src/keyring/accounts/parsePrivateKey.ts'
import { parseWatchedAddress } from '../../../src/keyring/accounts/parseWatchedAddress.ts'
import { withPrivateKey } from '../../../src/keyring/accounts/withPrivateKey.ts'
import { sampleContents } from '../support/sampleVault.ts'
import { seededRandom } from '../support/seededRandom.ts'

const made = { name: 'Other', random: seededRandom(3), clock: () => 5_000 }
const KEY = '4c94faa2c558a998d10ee8b2b9b8eb1fbcb8a6ac5fd085c6f95535604fc1bffb'
const ADDRESS = '0x012363d61bdc53d0290a0f25e9c89f8257550fb8'
const JUNK_KEY = 'ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'

describe('a private key', () => {
  test('is one account, and lends its key to sign', async () => {
    const wallet = createKeyWallet({ ...made, key: hexToBytes(KEY) })
    const contents = admitWallet(sampleContents(), wallet)
    expect(wallet.accounts).toEqual([{ address: ADDRESS, index: 0 }])
    expect(await withPrivateKey(contents, ADDRESS, bytesToHex)).toBe(KEY)
  })

  test.each([`0x${KEY}`, ` ${KEY.toUpperCase()}\n`])('is read as it was copied: %j', (text) => {
    expect(bytesToHex(parsePrivateKey(text))).toBe(KEY)
  })

  test.each([
    '',
    KEY.slice(1),
    `${KEY}0`,
    KEY.replace('4', 'g'),
    '0'.repeat(64),
    // The order of the curve: the first number that is no key any more (SEC 2, secp256k1).
    'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141',
  ])('is refused where no account belongs to it: %j', (text) => {
    expect(() => parsePrivateKey(text)).toThrow(expect.objectContaining({ reason: 'badPrivateKey' }))
    // What was typed is not repeated.
    if (text) expect(() => parsePrivateKey(text)).not.toThrow(text)
  })
})

describe('a watched address', () => {
  test('is one account that cannot sign', async () => {
    const contents = admitWallet(sampleContents(), createWatchedWallet({ ...made, address: ADDRESS }))
    const signing = withPrivateKey(contents, ADDRESS, () => 'signed')
    await expect(signing).rejects.toMatchObject({ reason: 'cannotSign', code: 4100 })
  })

  test('is checked by its capitals, where it has some (EIP-55)', () => {
    const checksummed = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
    expect(parseWatchedAddress(checksummed)).toBe(checksummed.toLowerCase())
    expect(() => parseWatchedAddress(checksummed.replace('5aA', '5Aa'))).toThrow(
      expect.objectContaining({ reason: 'badAddressChecksum' }),
    )
    expect(() => parseWatchedAddress('vitalik.eth')).toThrow(
      expect.objectContaining({ reason: 'badAddress' }),
    )
  })

  test('gives way to its key, and does not come back beside it', () => {
    const watched = createWatchedWallet({ ...made, address: ADDRESS })
    const key = createKeyWallet({ ...made, key: hexToBytes(KEY) })
    const contents = admitWallet(admitWallet(sampleContents(), watched), key)
    expect(contents.wallets.map(({ kind }) => kind)).toEqual(['hd', 'privateKey'])
    expect(() => admitWallet(contents, watched)).toThrow(expect.objectContaining({ reason: 'knownAccount' }))
  })
})

test('an account that is here already does not come a second time, by whatever way', () => {
  const again = createKeyWallet({ ...made, key: hexToBytes(JUNK_KEY) })
  expect(() => admitWallet(sampleContents(), again)).toThrow(
    expect.objectContaining({ reason: 'knownAccount', message: expect.stringContaining('0xf39f…2266') }),
  )
})

describe('a hidden wallet', () => {
  test('has the same words and, by its passphrase, other accounts', () => {
    const [first] = sampleContents().wallets
    if (!first) throw new Error('no wallet')
    const hidden = createHiddenWallet(first, { ...made, passphrase: 'sesame' })
    expect(hidden.secret).toMatchObject({ ...first.secret, passphrase: 'sesame' })
    expect(hidden.accounts[0]?.address).not.toBe(first.accounts[0]?.address)
  })

  test('needs words, and a passphrase', () => {
    const key = createKeyWallet({ ...made, key: hexToBytes(KEY) })
    const [first] = sampleContents().wallets
    if (!first) throw new Error('no wallet')
    const passphrase = 'sesame'
    expect(() => createHiddenWallet(key, { ...made, passphrase })).toThrow(
      expect.objectContaining({ reason: 'noPhrase' }),
    )
    expect(() => createHiddenWallet(first, { ...made, passphrase: '' })).toThrow(
      expect.objectContaining({ reason: 'noPassphrase' }),
    )
  })
})
