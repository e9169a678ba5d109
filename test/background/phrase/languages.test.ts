import { entropyToMnemonic } from '@scure/bip39'
import { mnemonicToAccount } from 'viem/accounts'
import { beforeEach, describe, expect, it } from 'vitest'
import { formatWordList } from '../../../scripts/words/formatWordList.ts'
import { type PhraseLanguage, wordListDigests } from '../../../src/keyring/phrase/phraseLanguages.ts'
import published from '../../vectors/bip39Japanese.json' with { type: 'json' }
import { createMemoryBrowser, type MemoryBrowser } from '../support/memoryBrowser.ts'
import { PASSWORD, startWallet } from '../support/testWallet.ts'

const NEW_PASSWORD = 'a lighthouse in the fog'
const languages = Object.keys(wordListDigests) as PhraseLanguage[]
let browser: MemoryBrowser

beforeEach(async () => {
  browser = createMemoryBrowser()
  for (const language of languages) {
    browser.packaged.set(`words/${language}.txt`, await formatWordList(language))
  }
})

async function phraseIn(language: PhraseLanguage): Promise<string> {
  const list = (await formatWordList(language)).trimEnd().split('\n')
  // Japanese comes with spaces of another kind.
  return entropyToMnemonic(new Uint8Array(16).fill(languages.indexOf(language) + 40), list).replace(
    /\s/g,
    ' ',
  )
}

/** As a keyboard writes it. */
const typed = (phrase: string) => phrase.normalize('NFC').split(/\s/)

describe('a recovery phrase that is not English', () => {
  it.each(languages)(
    'opens the accounts of its own words, and is shown back in them: %s',
    async (language) => {
      const phrase = await phraseIn(language)
      const { screen } = await startWallet(browser)
      const check = await screen.run('checkPhrase', { words: typed(phrase) })
      expect(check).toMatchObject({ wordCountValid: true, checksumValid: true })
      expect(check.words.every(({ valid }) => valid)).toBe(true)
      const source = { type: 'phrase', words: typed(phrase) } as const
      const { accountId } = await screen.run('createWalletFrom', { source, password: PASSWORD })
      const [first] = screen.view().accounts
      expect(accountId).toBe(`eip155:0:${mnemonicToAccount(phrase).address.toLowerCase()}`)
      expect((await screen.run('revealPhrase', { walletId: first?.walletId ?? '' })).words).toEqual(
        typed(phrase),
      )
    },
  )

  it('is read in full-width spacing and composed letters, as the published vectors are written', async () => {
    const [vector] = published.vectors
    const { screen } = await startWallet(browser)
    const words = (vector?.phrase ?? '').split('\u3000')
    const source = { type: 'phrase', words, passphrase: vector?.passphrase } as const
    const { accountId } = await screen.run('createWalletFrom', { source, password: PASSWORD })
    const options = { passphrase: (vector?.passphrase ?? '').normalize('NFKD') }
    const { address } = mnemonicToAccount(words.join(' ').normalize('NFKD'), options)
    expect(accountId).toBe(`eip155:0:${address.toLowerCase()}`)
  })

  it('is checked on paper, resets a password and brings the wallet back, like any other', async () => {
    const words = typed(await phraseIn('spanish'))
    const { screen } = await startWallet(browser)
    const source = { type: 'phrase', words } as const
    const { accountId } = await screen.run('createWalletFrom', { source, password: PASSWORD })
    const walletId = screen.view().accounts[0]?.walletId ?? ''
    const some = [0, 4, 9].map((place) => ({ place, word: words[place] ?? '' }))
    expect(await screen.run('checkPhraseWords', { walletId, words: some })).toEqual({ right: true })
    await screen.run('addPhraseSlot', { walletId, name: 'Palabras' })
    await screen.run('lock', {})
    await screen.run('resetPasswordByPhrase', { words, newPassword: NEW_PASSWORD })
    expect(screen.view().activeAccountId).toBe(accountId)
    const other = (await startWallet(Object.assign(createMemoryBrowser(), { packaged: browser.packaged })))
      .screen
    await other.run('recover', { source: { kind: 'phrase', words }, password: NEW_PASSWORD })
    expect(other.view().activeAccountId).toBe(accountId)
  }, 60_000)

  it('is not split into shares, which would come back as English words and other accounts', async () => {
    const { screen } = await startWallet(browser)
    const source = { type: 'phrase', words: typed(await phraseIn('french')) } as const
    await screen.run('createWalletFrom', { source, password: PASSWORD })
    expect((await screen.run('getBackupState', {})).wallets[0]?.canSplit).toBe(false)
  })

  it('gets suggestions in its own language while it is typed', async () => {
    const words = typed(await phraseIn('czech'))
    const { screen } = await startWallet(browser)
    const wrong = words.with(3, `${words[3]}x`)
    const check = await screen.run('checkPhrase', { words: wrong })
    expect(check.words[3]).toMatchObject({ valid: false })
    expect(check.words[3]?.suggestions).toContain(words[3])
  })

  it('is refused rather than read by a list that was changed', async () => {
    const list = browser.packaged.get('words/japanese.txt') ?? ''
    const [first, second, ...others] = list.split('\n')
    browser.packaged.set('words/japanese.txt', [second, first, ...others].join('\n'))
    const { screen } = await startWallet(browser)
    const source = { type: 'phrase', words: typed(await phraseIn('japanese')) } as const
    await expect(screen.run('createWalletFrom', { source, password: PASSWORD })).rejects.toMatchObject({
      reason: 'wordListDamaged',
    })
  })
})

describe('an English phrase', () => {
  it('needs no other list, and what is no phrase in any language is told by its place', async () => {
    const { screen } = await startWallet(browser)
    const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ')
    browser.packaged.clear()
    expect(await screen.run('checkPhrase', { words })).toMatchObject({ checksumValid: true })
    for (const language of languages) {
      browser.packaged.set(`words/${language}.txt`, await formatWordList(language))
    }
    const source = { type: 'phrase', words: words.with(4, 'qqqq') } as const
    await expect(screen.run('createWalletFrom', { source, password: PASSWORD })).rejects.toMatchObject({
      reason: 'unknownWord',
      message: expect.stringContaining('Word 5'),
    })
  })
})
