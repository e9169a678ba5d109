import { bytesToHex } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { addAccount } from '../../../src/keyring/accounts/addAccount.ts'
import { createHdWallet } from '../../../src/keyring/accounts/createHdWallet.ts'
import { hd } from '../../../src/keyring/accounts/hd.ts'
import { revealPhrase } from '../../../src/keyring/accounts/revealPhrase.ts'
import { withPrivateKey } from '../../../src/keyring/accounts/withPrivateKey.ts'
import type { VaultContents } from '../../../src/keyring/vault/contents/contents.ts'
import { createContents } from '../../../src/keyring/vault/contents/createContents.ts'
import { readTestcases } from '../support/readTestcases.ts'
import { JUNK_PHRASE, sampleContents } from '../support/sampleVault.ts'
import { seededRandom } from '../support/seededRandom.ts'

/** The first accounts of the phrase that development chains use, as those chains print them. */
const junkAddresses = [
  '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266',
  '0x70997970c51812dc3a010c7d01b50e0d17dc79c8',
  '0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc',
]
const junkKey = 'ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'

function walletId(contents: VaultContents): string {
  return contents.wallets[0]?.id ?? ''
}

function junkSecret() {
  const [wallet] = sampleContents().wallets
  if (wallet?.kind !== 'hd') throw new Error('no wallet')
  return wallet.secret
}

describe('HD accounts', () => {
  it('are those of m/44’/60’/0’/0/i', () => {
    const secret = junkSecret()
    expect(hd.deriveAccounts(secret, { first: 0, count: 3 })).toEqual(
      junkAddresses.map((address, index) => ({ address, index, path: `m/44'/60'/0'/0/${index}` })),
    )
  })

  it('grow one by one, and leave the contents given as they were', () => {
    const contents = sampleContents()
    const second = addAccount(contents, walletId(contents))
    const third = addAccount(second.contents, walletId(contents))
    const added = [...second.accounts, ...third.accounts]
    expect(added.map(({ address }) => address)).toEqual(junkAddresses.slice(1))
    expect(contents.wallets[0]?.accounts).toHaveLength(1)
    expect(third.contents.wallets[0]?.accounts.map(({ address }) => address)).toEqual(junkAddresses)
  })

  it('are others with a passphrase', () => {
    const options = { words: JUNK_PHRASE, name: 'Hidden', random: seededRandom(), clock: () => 1_000 }
    const wallet = createHdWallet({ ...options, passphrase: 'sesame' })
    expect(wallet.accounts[0]?.address).not.toBe(junkAddresses[0])
  })

  it('end at 2^31', () => {
    const secret = junkSecret()
    const beyond = { first: 2 ** 31 - 1, count: 2 }
    expect(() => hd.deriveAccounts(secret, beyond)).toThrow(
      expect.objectContaining({ reason: 'noMoreAccounts' }),
    )
  })

  it('agree with the test case of ethers for the standard path', async () => {
    type Case = {
      mnemonic: string
      locale: string
      hdnodes: { path: string; address: string; privateKey: string }[]
    }
    const [testcase] = readTestcases<Case>('hdnode')
    const [node] = testcase?.hdnodes ?? []
    const words = testcase?.mnemonic.split(' ') ?? []
    const wallet = createHdWallet({ words, name: 'Vector', random: seededRandom(), clock: () => 1_000 })
    expect(wallet.accounts[0]).toEqual({ address: node?.address, index: 0, path: node?.path })
    const contents = createContents([wallet])
    const key = await withPrivateKey(contents, node?.address ?? '', (bytes) => `0x${bytesToHex(bytes)}`)
    expect(key).toBe(node?.privateKey)
  })
})

describe('withPrivateKey', () => {
  it('lends the key and wipes it afterwards', async () => {
    let lent: Uint8Array | undefined
    const seen = await withPrivateKey(
      sampleContents(),
      junkAddresses[0]?.toUpperCase().replace('0X', '0x') ?? '',
      async (key) => {
        lent = key
        await Promise.resolve()
        return bytesToHex(key)
      },
    )
    expect(seen).toBe(junkKey)
    expect(lent).toEqual(new Uint8Array(32))
  })

  it('wipes the key when its use fails', async () => {
    let lent: Uint8Array | undefined
    const using = withPrivateKey(sampleContents(), junkAddresses[0] ?? '', (key) => {
      lent = key
      throw new Error('broken')
    })
    await expect(using).rejects.toThrow('broken')
    expect(lent).toEqual(new Uint8Array(32))
  })

  it('has no key for a stranger’s address', async () => {
    const using = withPrivateKey(sampleContents(), junkAddresses[1] ?? '', () => 0)
    await expect(using).rejects.toMatchObject({ reason: 'unknownAccount' })
  })

  it('refuses an account whose address is not that of its key', async () => {
    const contents = sampleContents()
    const [wallet] = contents.wallets
    const [account] = wallet?.accounts ?? []
    if (!wallet || !account) throw new Error('no account')
    const address = junkAddresses[1] as `0x${string}`
    const forged = { ...contents, wallets: [{ ...wallet, accounts: [{ ...account, address }] }] }
    await expect(withPrivateKey(forged, address, () => 0)).rejects.toMatchObject({ reason: 'keyMismatch' })
  })
})

describe('revealPhrase', () => {
  it('gives back the words, and says whether a passphrase belongs to them', () => {
    const contents = sampleContents()
    expect(revealPhrase(contents, walletId(contents))).toEqual({ words: JUNK_PHRASE, hasPassphrase: false })
  })

  it('knows no other wallet', () => {
    expect(() => revealPhrase(sampleContents(), 'another')).toThrow(
      expect.objectContaining({ reason: 'unknownWallet' }),
    )
  })
})
