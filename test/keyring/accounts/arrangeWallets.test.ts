import { hexToBytes } from '@noble/hashes/utils.js'
import { mnemonicToAccount } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import { addAccount, addAccountsAt } from '../../../src/keyring/accounts/addAccount.ts'
import { admitWallet } from '../../../src/keyring/accounts/admitWallet.ts'
import { moveAccount, moveWallet, renameWallet } from '../../../src/keyring/accounts/arrangeWallets.ts'
import { createKeyWallet, createWatchedWallet } from '../../../src/keyring/accounts/createKeyWallet.ts'
import { nextWalletName } from '../../../src/keyring/accounts/nextWalletName.ts'
import { removeAccount, removeWallet } from '../../../src/keyring/accounts/removeWallet.ts'
import type { VaultContents } from '../../../src/keyring/vault/contents/contents.ts'
import { JUNK_PHRASE, sampleContents } from '../support/sampleVault.ts'
import { seededRandom } from '../support/seededRandom.ts'

const made = { random: seededRandom(3), clock: () => 5_000 }
/** The second account of the phrase that development chains use, as those chains print it. */
const SECOND_KEY = '59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d'
const SECOND = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'
const THIRD = '0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc'

function threeWallets(): VaultContents {
  const key = createKeyWallet({ ...made, name: 'Key', key: hexToBytes(SECOND_KEY) })
  const watched = createWatchedWallet({ ...made, name: 'Watched', address: THIRD })
  return admitWallet(admitWallet(sampleContents(), key), watched)
}

const names = (contents: VaultContents) => contents.wallets.map(({ name }) => name)
const idOf = (contents: VaultContents, name: string) =>
  contents.wallets.find((wallet) => wallet.name === name)?.id ?? ''
const addresses = (contents: VaultContents) =>
  contents.wallets.flatMap(({ accounts }) => accounts.map(({ address }) => address))

describe('the next account', () => {
  test('is none that came in by itself, and takes the place of one that was only watched', () => {
    const contents = threeWallets()
    const grown = addAccount(contents, idOf(contents, 'Main'))
    expect(grown.accounts).toMatchObject([{ address: THIRD, index: 2 }])
    expect(names(grown.contents)).toEqual(['Main', 'Key'])
  })

  test('is the one that was removed, before any new one', () => {
    const contents = sampleContents()
    const id = idOf(contents, 'Main')
    const three = addAccount(addAccount(contents, id).contents, id).contents
    const two = removeAccount(three, SECOND)
    expect(addAccount(two, id).accounts).toMatchObject([{ address: SECOND, index: 1 }])
  })
})

describe('accounts on other paths', () => {
  test('are those of Ledger Live and of Ledger before it', () => {
    const contents = sampleContents()
    const paths = ["m/44'/60'/1'/0/0", "m/44'/60'/0'/3", "m/44'/60'/0'/0/7"]
    const { accounts } = addAccountsAt(contents, idOf(contents, 'Main'), paths)
    expect(accounts.map(({ path }) => path)).toEqual(paths)
    expect(accounts.map(({ index }) => index)).toEqual([1, 3, 7])
    for (const { address, path } of accounts) {
      const known = mnemonicToAccount(JUNK_PHRASE.join(' '), { path: path as `m/44'/60'/${string}` })
      expect(address).toBe(known.address.toLowerCase())
    }
  })

  test('come once', () => {
    const contents = sampleContents()
    const id = idOf(contents, 'Main')
    const path = "m/44'/60'/1'/0/0"
    const once = addAccountsAt(contents, id, [path, path])
    expect(once.accounts).toHaveLength(1)
    expect(() => addAccountsAt(once.contents, id, [path])).toThrow(
      expect.objectContaining({ reason: 'knownAccount' }),
    )
  })

  test.each(['m', "m/44'/60'/2147483648", "m/2147483648'/0"])('lead somewhere: not %s', (path) => {
    const contents = sampleContents()
    expect(() => addAccountsAt(contents, idOf(contents, 'Main'), [path])).toThrow(
      expect.objectContaining({ reason: 'badDerivationPath' }),
    )
  })

  test('need a phrase', () => {
    const contents = threeWallets()
    expect(() => addAccountsAt(contents, idOf(contents, 'Key'), ["m/44'/60'/1'/0/0"])).toThrow(
      expect.objectContaining({ reason: 'noPhrase' }),
    )
  })
})

describe('wallets', () => {
  test('change places, and stay where they are at either end', () => {
    const contents = threeWallets()
    expect(names(moveWallet(contents, idOf(contents, 'Key'), -1))).toEqual(['Key', 'Main', 'Watched'])
    expect(names(moveWallet(contents, idOf(contents, 'Watched'), 1))).toEqual(['Main', 'Key', 'Watched'])
    expect(names(contents)).toEqual(['Main', 'Key', 'Watched'])
  })

  test('have names that tell them apart', () => {
    const contents = threeWallets()
    expect(names(renameWallet(contents, idOf(contents, 'Key'), 'Old key'))).toContain('Old key')
    expect(() => renameWallet(contents, idOf(contents, 'Key'), 'mAIN')).toThrow(
      expect.objectContaining({ reason: 'nameTaken' }),
    )
    expect(nextWalletName([{ name: 'wallet 1' }, { name: 'Wallet 3' }])).toBe('Wallet 2')
  })

  test('leave with their secret, but not the last one', () => {
    const contents = threeWallets()
    const without = removeWallet(contents, idOf(contents, 'Key'))
    expect(JSON.stringify(without)).not.toContain(SECOND_KEY)
    expect(() => removeWallet(sampleContents(), idOf(sampleContents(), 'Main'))).toThrow(
      expect.objectContaining({ reason: 'lastWallet' }),
    )
    expect(() => removeWallet(contents, 'gone')).toThrow(expect.objectContaining({ reason: 'unknownWallet' }))
  })
})

describe('accounts', () => {
  test('change places within their wallet', () => {
    const contents = sampleContents()
    const two = addAccount(contents, idOf(contents, 'Main')).contents
    expect(addresses(moveAccount(two, SECOND, -1))[0]).toBe(SECOND)
    expect(addresses(moveAccount(two, SECOND, 1))).toEqual(addresses(two))
  })

  test('leave one by one, but not the last of a wallet', () => {
    expect(() => removeAccount(threeWallets(), SECOND)).toThrow(
      expect.objectContaining({ reason: 'lastAccount' }),
    )
    expect(() => removeAccount(threeWallets(), '0x00')).toThrow(
      expect.objectContaining({ reason: 'unknownAccount' }),
    )
  })
})
